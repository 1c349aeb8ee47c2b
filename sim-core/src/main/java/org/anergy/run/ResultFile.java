package org.anergy.run;

/**
 * A finished file of a result directory.
 *
 * @param path path below the directory, with forward slashes
 * @param bytes size, bytes
 * @param sha256 SHA-256 of the content, 64 hexadecimal digits
 */
public record ResultFile(String path, long bytes, String sha256) {}
