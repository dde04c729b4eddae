"""PDF pages through PDFium: glyphs with their places, links, pictures, and what a person cannot see."""
