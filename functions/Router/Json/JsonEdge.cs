using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace RequestRouter.Router.Json;

/// <summary>
/// The one door through which JSON from outside enters. It gives a value whose every member was expected and sound, or all
/// failures of shape at once, each with a JSON pointer. No input makes it throw.
/// </summary>
public static class JsonEdge
{
    /// <summary>Reads a body as <typeparamref name="T"/>, whose serialization contract is the only statement of its shape.</summary>
    public static JsonRead<T> Read<T>(ReadOnlyMemory<byte> utf8)
        where T : class => Read<T>(utf8, RouterJson.Options);

    internal static JsonRead<T> Read<T>(ReadOnlyMemory<byte> utf8, JsonSerializerOptions options)
        where T : class
    {
        if (Unreadable(utf8.Span) is { } unreadable)
        {
            return new([unreadable]);
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = RouterJson.MaxDepth });
        }
        catch (JsonException)
        {
            return new([SyntaxFault.Locate(utf8.Span)]);
        }

        using (document)
        {
            var walk = new ShapeWalk(options);
            walk.Visit(document.RootElement, options.GetTypeInfo(typeof(T)), JsonPointer.Root);
            return walk.Failures.Count > 0 ? new(walk.Failures) : Convert<T>(document.RootElement, options);
        }
    }

    private static ShapeFailure? Unreadable(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return new("", ShapeCodes.BodyEmpty, "The body is empty.");
        }

        return Utf8.IsValid(utf8) ? null : new("", ShapeCodes.NotUtf8, "The body is not UTF-8.");
    }

    private static JsonRead<T> Convert<T>(JsonElement element, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return element.Deserialize((JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))) is { } value
                ? new(value)
                : new([new("", ShapeCodes.WrongType, "Expected an object.")]);
        }
        catch (JsonException refused)
        {
            // The walk follows the same contract, so this is a contract that says less than its constructor demands.
            return new([new("", ShapeCodes.InvalidValue, $"The value at {refused.Path ?? "$"} is not accepted.")]);
        }
    }
}
