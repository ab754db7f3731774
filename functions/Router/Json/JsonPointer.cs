using System.Globalization;

namespace RequestRouter.Router.Json;

/// <summary>A place in a JSON document (RFC 6901), as a chain of steps that becomes text only where a failure needs it.</summary>
internal sealed class JsonPointer
{
    private readonly JsonPointer? parent;
    private readonly string? member;
    private readonly int index;

    private JsonPointer(JsonPointer? parent, string? member, int index) => (this.parent, this.member, this.index) = (parent, member, index);

    public static JsonPointer Root { get; } = new(null, null, 0);

    public JsonPointer Member(string name) => new(this, name, 0);

    public JsonPointer Element(int at) => new(this, null, at);

    public override string ToString() => parent is null
        ? ""
        : $"{parent}/{(member is null ? index.ToString(CultureInfo.InvariantCulture) : Escape(member))}";

    private static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
