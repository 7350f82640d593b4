"""The conversation, pure: values in, values out."""
