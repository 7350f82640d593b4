"""The result: the verdict, where each hour went, the picture, what contradicts itself."""
