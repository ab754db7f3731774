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

    /// <summary>
    /// Reads what may open a case: a body that states no <c>type</c> is a <see cref="SubmitRequest"/>, any other is the communication
    /// it says it is, if that opens a case.
    /// </summary>
    public static JsonRead<Communication> ReadOpening(ReadOnlyMemory<byte> utf8)
    {
        if (StatesType(utf8.Span))
        {
            var said = Read<Communication>(utf8);
            return said.IsSound && !CommunicationTypes.Of(said.Value).OpensCase
                ? new([new($"/{CommunicationContract.Discriminator}", ShapeCodes.InvalidValue, "Expected a type that opens a case, or none for a request.")])
                : said;
        }

        var read = Read<SubmitRequest>(utf8);
        return read.IsSound ? new(read.Value) : new(read.Failures);
    }

    private static bool StatesType(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RouterJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals(CommunicationContract.Discriminator))
                {
                    return true;
                }
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Either reading says what is wrong with it.
        }

        return false;
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
