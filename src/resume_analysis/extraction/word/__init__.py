"""Word files (.docx, Office Open XML, ECMA-376) → text, straight from the XML."""
