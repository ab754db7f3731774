using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace RequestRouter.Router.Json;

/// <summary>
/// Names that States give: communication ids and references. Any script, 1 to 128 code points, in NFC, but nothing that is invisible or
/// ends a line, so that two ids that look the same in a register or a log are the same.
/// </summary>
internal sealed class IdentifierConverter : JsonConverter<string>, IScalar
{
    private const int MaxLength = 128;

    public string Expectation => $"1 to {MaxLength} visible characters in Unicode's normal form C, with single spaces only between them";

    public bool Accepts(string text) =>
        text.EnumerateRunes().Count() is > 0 and <= MaxLength
        && text.IsNormalized(NormalizationForm.FormC)
        && text.EnumerateRunes().Any(VisibleText.IsSeen)
        && !text.EnumerateRunes().Any(VisibleText.IsDefaultIgnorable)
        && text.Trim().Length == text.Length
        && !text.Contains("  ", StringComparison.Ordinal)
        && text.EnumerateRunes().All(rune => rune.Value == ' ' || Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned));

    public JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = MaxLength };

    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && Accepts(text) ? text : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
