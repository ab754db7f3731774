using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RequestRouter.Router.Json;

/// <summary>
/// JSON in the one form that RFC 8785 gives it, so that everybody who hashes or signs a value hashes the same bytes: members by the code
/// units of their names, no white space, no escapes but those that JSON needs. Of numbers only whole ones are taken, which are all
/// that what is hashed here has.
/// </summary>
public static class CanonicalJson
{
    /// <summary>What cannot stand in a string as it is.</summary>
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(unit => (char)unit), '"', '\\']);

    private const long LargestExact = (1L << 53) - 1;

    /// <summary>The value's canonical form in UTF-8.</summary>
    /// <exception cref="ArgumentException">A number is not whole or beyond 2^53 - 1, or a text is no Unicode.</exception>
    public static byte[] Of(JsonNode? value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetBytes(text.ToString());
    }

    /// <summary>The SHA-256 of a record's canonical form, as the router writes it in JSON.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Of"/>.</exception>
    public static Digest DigestOf<T>(T value)
        where T : class => Digest.Of(Of(JsonSerializer.SerializeToNode(value, RouterJson.Options)));

    private static void Write(JsonNode? value, StringBuilder text)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonObject members:
                Join(text, '{', members.OrderBy(member => member.Key, StringComparer.Ordinal), '}', member =>
                {
                    Quote(member.Key, text);
                    text.Append(':');
                    Write(member.Value, text);
                });
                break;
            case JsonArray elements:
                Join(text, '[', elements, ']', element => Write(element, text));
                break;
            default:
                WriteScalar(value.AsValue(), text);
                break;
        }
    }

    private static void WriteScalar(JsonValue value, StringBuilder text)
    {
        switch (value.GetValueKind())
        {
            case JsonValueKind.String:
                Quote(value.GetValue<string>(), text);
                break;
            case JsonValueKind.True or JsonValueKind.False:
                text.Append(value.GetValueKind() == JsonValueKind.True ? "true" : "false");
                break;
            default:
                if ((!value.TryGetValue(out long number) && !long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)) || Math.Abs(number) > LargestExact)
                {
                    throw new ArgumentException($"{value.ToJsonString()} is no whole number that every reader keeps exactly.");
                }

                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Join<T>(StringBuilder text, char open, IEnumerable<T> parts, char close, Action<T> write)
    {
        text.Append(open);
        bool isFirst = true;
        foreach (var part in parts)
        {
            if (!isFirst)
            {
                text.Append(',');
            }

            isFirst = false;
            write(part);
        }

        text.Append(close);
    }

    private static void Quote(string value, StringBuilder text)
    {
        text.Append('"');
        if (!value.AsSpan().ContainsAny(Escaped))
        {
            text.Append(value).Append('"');
            return;
        }

        foreach (char unit in value)
        {
            text.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)unit:x4}"),
                _ => unit.ToString(),
            });
        }

        text.Append('"');
    }
}
