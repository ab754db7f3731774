using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace RequestRouter.Router.Json;

/// <summary>
/// How the router writes and reads JSON, everywhere: camelCase members, kebab-case words for enumerations, instants per
/// RFC 3339 in UTC, value types as their text. Strict both ways: a member that is unknown, twice there, or null where the
/// type allows none is an error, because what is read here was signed or hashed as a whole.
/// </summary>
public static class RouterJson
{
    /// <summary>Deepest nesting accepted, objects and arrays counted together.</summary>
    public const int MaxDepth = 32;

    /// <summary>
    /// For everything the router keeps or sends. A change of what these options write is a change of ledger bytes, and so of
    /// hashes: it needs a new rulebook.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = Create(new DefaultJsonTypeInfoResolver { Modifiers = { CommunicationContract.Apply, NullIsAbsent.Apply } });

    /// <summary>
    /// For answers over HTTP, which nobody hashes: the same but for the escapes that only HTML needs, so that a quotation mark in a
    /// text reads as one.
    /// </summary>
    public static JsonSerializerOptions Spoken { get; } = new(Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether two values say the same, member by member.</summary>
    public static bool AreSame<T>(T one, T other) =>
        JsonSerializer.SerializeToUtf8Bytes(one, Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, Options));

    internal static JsonSerializerOptions Create(IJsonTypeInfoResolver resolver)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            AllowDuplicateProperties = false,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            NumberHandling = JsonNumberHandling.Strict,
            MaxDepth = MaxDepth,
            // Text of every script stays readable; what HTML could mistake for markup is still escaped.
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            TypeInfoResolver = resolver,
            Converters = { new KebabEnumConverterFactory(), new ParsableConverterFactory(), new InstantConverter(), new DurationConverter(), new WholeNumberConverter(), new ParagraphConverter(), new CitationConverter() },
        };
        options.MakeReadOnly();
        return options;
    }
}
