using System.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>
/// One way to spoil a sound <c>POST /requests</c>, and the answer it must get. The spoilt body is signed as it is sent, so that
/// nothing but the one thing is wrong.
/// </summary>
/// <param name="Name">What is wrong, as a sentence.</param>
/// <param name="Code">The problem's <c>code</c>.</param>
public sealed record MalformedRequest(string Name, int Status, string Code)
{
    /// <summary>Makes the body to send from a sound one.</summary>
    public Func<byte[], byte[]> Body { get; init; } = body => body;

    /// <summary>Headers that replace those of a sound call, by name; null leaves a header out.</summary>
    public IReadOnlyDictionary<string, string?> Headers { get; init; } = new Dictionary<string, string?>();

    /// <summary>Where the failure must point (RFC 6901); null where the problem has no failures.</summary>
    public string? Pointer { get; init; }

    /// <summary>The code of the failure at <see cref="Pointer"/>.</summary>
    public string? FailureCode { get; init; }

    public override string ToString() => Name;

    internal static MalformedRequest OfText(string name, string pointer, string failure, Func<string, string> spoil) => new(name, 400, "MALFORMED_BODY")
    {
        Body = body => Encoding.UTF8.GetBytes(spoil(Encoding.UTF8.GetString(body))),
        Pointer = pointer,
        FailureCode = failure,
    };

    internal static MalformedRequest OfBytes(string name, string failure, Func<byte[], byte[]> spoil) => new(name, 400, "MALFORMED_BODY")
    {
        Body = spoil,
        Pointer = "",
        FailureCode = failure,
    };

    internal static MalformedRequest OfMember(string name, string pointer, string failure, Action<JsonObject> spoil) => OfText(name, pointer, failure, text =>
    {
        var json = JsonNode.Parse(text)!.AsObject();
        spoil(json);
        return json.ToJsonString();
    });

    internal static MalformedRequest OfHeader(string name, int status, string code, string header, string? value) => new(name, status, code)
    {
        Headers = new Dictionary<string, string?> { [header] = value },
    };
}
