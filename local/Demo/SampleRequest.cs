using System.Text.Json.Nodes;

namespace RequestRouter.Local.Demo;

/// <summary>One of the checked-in sample requests: its exact bytes, and what a player of it needs to know.</summary>
/// <param name="Name">File name, as <c>stored-data.en.json</c>.</param>
/// <param name="To">The requested State.</param>
internal sealed record SampleRequest(string Name, byte[] Body, string To)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "samples");

    /// <summary>The requesting State, by whose habit the reference begins.</summary>
    public string From => Json["reference"]!.GetValue<string>()[..2];

    public IReadOnlyList<string> Purposes => [.. Json["content"]!["items"]!.AsArray().Select(item => item!["purpose"]!.GetValue<string>())];

    public string Language => Json["content"]!["language"]!.GetValue<string>();

    /// <summary>What is attached to it, each with the bytes of its file.</summary>
    public IReadOnlyList<(JsonNode Attachment, byte[] Bytes)> Attached =>
        [.. (Json["content"]!["attachments"]?.AsArray() ?? []).Select(attachment => (attachment!, File.ReadAllBytes(Path.Combine(Folder, "files", attachment!["name"]!.GetValue<string>()))))];

    /// <summary>A fresh copy, to be spoilt at will.</summary>
    public JsonObject Json => JsonNode.Parse(Body)!.AsObject();

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<SampleRequest> All() =>
        [.. Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    public static SampleRequest Named(string name) => Read(Path.Combine(Folder, name));

    private static SampleRequest Read(string path)
    {
        var body = File.ReadAllBytes(path);
        return new(Path.GetFileName(path), body, JsonNode.Parse(body)!["to"]!.GetValue<string>());
    }
}
