using System.Text.Json;

namespace RequestRouter.Router.Json;

/// <summary>Finds where a body stops being JSON, or goes too deep. Reads it a second time, which only bodies that failed need.</summary>
internal static class SyntaxFault
{
    public static ShapeFailure Locate(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= RouterJson.MaxDepth)
                {
                    return new("", ShapeCodes.TooDeep, $"Nesting goes deeper than {RouterJson.MaxDepth} levels, at byte {reader.TokenStartIndex + 1}.");
                }
            }
        }
        catch (JsonException fault)
        {
            return new("", ShapeCodes.NotJson, $"The body stops being JSON at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}.");
        }

        return new("", ShapeCodes.NotJson, "The body is not JSON.");
    }
}
