"""Reads .vti files with the Visualization Toolkit itself and prints what it found: one number a line."""

import sys

from vtkmodules.vtkIOXML import vtkXMLImageDataReader

for file in sys.argv[1:]:
    reader = vtkXMLImageDataReader()
    reader.SetFileName(file)
    reader.Update()
    image = reader.GetOutput()
    width, height, depth = (n - 1 for n in image.GetDimensions())
    print("size", width, height, depth)
    print("origin", *image.GetOrigin())
    print("spacing", *image.GetSpacing())
    print("TimeValue", repr(image.GetFieldData().GetArray("TimeValue").GetTuple1(0)))
    cells = image.GetCellData()
    for index in range(cells.GetNumberOfArrays()):
        array = cells.GetArray(index)
        values = (array.GetTuple1(i) for i in range(array.GetNumberOfTuples()))
        print(array.GetName(), *(repr(value) for value in values))
