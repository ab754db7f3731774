using System.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests;

/// <summary>Bodies and headers that must each get their 4xx with a problem document, and leave nothing behind (DESIGN 5).</summary>
public static class MalformedRequests
{
    private const string Signature = "X-JWS-Signature";

    public static IReadOnlyList<MalformedRequest> All { get; } = [.. WholeBodies(), .. Members(), .. Values(), .. Headers(), .. Signatures()];

    private static IEnumerable<MalformedRequest> WholeBodies() =>
    [
        MalformedRequest.OfBytes("The body is empty", "BODY_EMPTY", _ => []),
        MalformedRequest.OfBytes("The body is white space", "NOT_JSON", _ => "  \n"u8.ToArray()),
        MalformedRequest.OfBytes("The body is null", "WRONG_TYPE", _ => "null"u8.ToArray()),
        MalformedRequest.OfBytes("The body is an array", "WRONG_TYPE", body => [(byte)'[', .. body, (byte)']']),
        MalformedRequest.OfBytes("The body is a string", "WRONG_TYPE", _ => "\"request\""u8.ToArray()),
        MalformedRequest.OfBytes("The body is text", "NOT_JSON", _ => "please help"u8.ToArray()),
        MalformedRequest.OfBytes("The body is XML", "NOT_JSON", _ => "<request/>"u8.ToArray()),
        MalformedRequest.OfBytes("The body breaks off", "NOT_JSON", body => body[..^1]),
        MalformedRequest.OfBytes("Data follow the body", "NOT_JSON", body => [.. body, .. "{}"u8]),
        MalformedRequest.OfBytes("A byte order mark stands before the body", "NOT_JSON", body => [0xEF, 0xBB, 0xBF, .. body]),
        MalformedRequest.OfBytes("The body is UTF-16", "NOT_UTF8", body => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(body))]),
        MalformedRequest.OfBytes("A byte is no UTF-8", "NOT_UTF8", body => [.. body[..^1], .. ",\"a\":\""u8, 0xC3, 0x28, .. "\"}"u8]),
        MalformedRequest.OfBytes("A surrogate is encoded as if it were a character", "NOT_UTF8", body => [.. body[..^1], .. ",\"a\":\""u8, 0xED, 0xA0, 0x80, .. "\"}"u8]),
        MalformedRequest.OfBytes("A comma stands before the end", "NOT_JSON", body => [.. body[..^1], .. ",}"u8]),
        MalformedRequest.OfBytes("A comment stands in the body", "NOT_JSON", body => [.. "/* urgent */"u8, .. body]),
        MalformedRequest.OfBytes("Names are in single quotes", "NOT_JSON", body => [.. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body).Replace('"', '\''))]),
        MalformedRequest.OfBytes("A control character stands in a string", "NOT_JSON", body => [.. body[..^1], .. ",\"a\":\"\t\"}"u8]),
        MalformedRequest.OfBytes("A number begins with zero", "NOT_JSON", body => [.. body[..^1], .. ",\"a\":01}"u8]),
        MalformedRequest.OfBytes("Nesting goes too deep", "TOO_DEEP", body =>
            [.. body[..^1], .. ",\"a\":"u8, .. Enumerable.Repeat((byte)'[', 64), .. Enumerable.Repeat((byte)']', 64), (byte)'}']),
        MalformedRequest.OfBytes("Nesting goes absurdly deep", "TOO_DEEP", body =>
            [.. body[..^1], .. ",\"a\":"u8, .. Enumerable.Repeat((byte)'[', 200_000), .. Enumerable.Repeat((byte)']', 200_000), (byte)'}']),
        new("The body is larger than 1 MiB", 413, "BODY_TOO_LARGE") { Body = body => [.. body, .. Enumerable.Repeat((byte)' ', 1024 * 1024)] },
    ];

    private static IEnumerable<MalformedRequest> Members() =>
    [
        MalformedRequest.OfMember("The requested State is missing", "/to", "MISSING_MEMBER", request => request.Remove("to")),
        MalformedRequest.OfMember("The kind is missing", "/kind", "MISSING_MEMBER", request => request.Remove("kind")),
        MalformedRequest.OfMember("The reference is missing", "/reference", "MISSING_MEMBER", request => request.Remove("reference")),
        MalformedRequest.OfMember("A member is unknown", "/priority", "UNKNOWN_MEMBER", request => request["priority"] = "high"),
        MalformedRequest.OfMember("A member's case differs", "/Channel", "UNKNOWN_MEMBER", request => request["Channel"] = "central-authority"),
        MalformedRequest.OfMember("The sender states its authority", "/authority", "UNKNOWN_MEMBER", request => request["authority"] = "central-authority"),
        MalformedRequest.OfMember("An unknown member stands deep inside", "/content/items/0/colour", "UNKNOWN_MEMBER", request => request["content"]!["items"]![0]!["colour"] = "red"),
        MalformedRequest.OfMember("An unknown member's name needs escaping in the pointer", "/content/a~1b~0c", "UNKNOWN_MEMBER", request => request["content"]!["a/b~c"] = 1),
        MalformedRequest.OfMember("A metadata member is smuggled in", "/$type", "UNKNOWN_MEMBER", request => request["$type"] = "SubmitRequest"),
        MalformedRequest.OfText("A member is there twice", "/to", "DUPLICATE_MEMBER", text => text[..^1] + ",\"to\":\"KE\"}"),
        MalformedRequest.OfText("A member is there twice, once escaped", "/to", "DUPLICATE_MEMBER", text => text[..^1] + ",\"\\u0074o\":\"KE\"}"),
        MalformedRequest.OfText("A member deep inside is there twice", "/content/language", "DUPLICATE_MEMBER",
            text => text.Replace("\"content\":{", "\"content\":{\"language\":\"en\",", StringComparison.Ordinal)),
        MalformedRequest.OfText("A member's name is no Unicode", "", "NOT_TEXT", text => text[..^1] + ",\"\\udc00\":1}"),
    ];

    private static IEnumerable<MalformedRequest> Values() =>
    [
        MalformedRequest.OfMember("The requested State is null", "/to", "WRONG_TYPE", request => request["to"] = null),
        MalformedRequest.OfMember("The requested State is a number", "/to", "WRONG_TYPE", request => request["to"] = 702),
        MalformedRequest.OfMember("The requested State has three letters", "/to", "INVALID_VALUE", request => request["to"] = "SGP"),
        MalformedRequest.OfMember("The requested State is in small letters", "/to", "INVALID_VALUE", request => request["to"] = "sg"),
        MalformedRequest.OfMember("The requested State does not exist", "/to", "INVALID_VALUE", request => request["to"] = "XX"),
        MalformedRequest.OfMember("The kind is not one of the words", "/kind", "INVALID_VALUE", request => request["kind"] = "favour"),
        MalformedRequest.OfMember("The kind is written otherwise", "/kind", "INVALID_VALUE", request => request["kind"] = "MutualAssistance"),
        MalformedRequest.OfMember("The kind is a number", "/kind", "WRONG_TYPE", request => request["kind"] = 0),
        MalformedRequest.OfMember("The reference is empty", "/reference", "INVALID_VALUE", request => request["reference"] = ""),
        MalformedRequest.OfMember("The reference is too long", "/reference", "INVALID_VALUE", request => request["reference"] = new string('R', 129)),
        MalformedRequest.OfMember("The reference ends a line", "/reference", "INVALID_VALUE", request => request["reference"] = "NL-1\n"),
        MalformedRequest.OfMember("The reference hides a character", "/reference", "INVALID_VALUE", request => request["reference"] = "NL\u200B-1"),
        MalformedRequest.OfMember("The content is a string", "/content", "WRONG_TYPE", request => request["content"] = "see attachment"),
        MalformedRequest.OfMember("The items are an object", "/content/items", "WRONG_TYPE", request => request["content"]!["items"] = new JsonObject()),
        MalformedRequest.OfMember("An item is null", "/content/items/0", "WRONG_TYPE", request => request["content"]!["items"]![0] = null),
        MalformedRequest.OfMember("A purpose is not one of the words", "/content/items/0/purpose", "INVALID_VALUE", request => request["content"]!["items"]![0]!["purpose"] = "surveillance"),
        MalformedRequest.OfMember("The language is no language tag", "/content/language", "INVALID_VALUE", request => request["content"]!["language"] = "english!"),
        MalformedRequest.OfMember("The facts are a list", "/content/facts", "WRONG_TYPE", request => request["content"]!["facts"] = new JsonArray("a", "b")),
        MalformedRequest.OfMember("An article is a fraction", "/content/offences/0/article", "OUT_OF_RANGE", request => request["content"]!["offences"]![0]!["article"] = 7.5),
        MalformedRequest.OfMember("An article is too large a number", "/content/offences/0/article", "OUT_OF_RANGE", request => request["content"]!["offences"]![0]!["article"] = 1e20),
        MalformedRequest.OfMember("A time has no offset", "/content/items/0/period/from", "INVALID_VALUE", request => Period(request)["from"] = "2026-09-01T00:00:00"),
        MalformedRequest.OfMember("A time is a date", "/content/items/0/period/from", "INVALID_VALUE", request => Period(request)["from"] = "2026-09-01"),
        MalformedRequest.OfMember("A time is on a day that is not", "/content/items/0/period/from", "INVALID_VALUE", request => Period(request)["from"] = "2026-02-29T00:00:00Z"),
        MalformedRequest.OfMember("A time is a number", "/content/items/0/period/from", "WRONG_TYPE", request => Period(request)["from"] = 1788220800),
        MalformedRequest.OfMember("A truth value is a string", "/content/items/0/electronic", "WRONG_TYPE", request => request["content"]!["items"]![0]!["electronic"] = "true"),
        MalformedRequest.OfText("A string is no Unicode", "/content/facts", "NOT_TEXT",
            text => text.Replace("\"facts\":\"", "\"facts\":\"\\ud83d", StringComparison.Ordinal)),
    ];

    private static IEnumerable<MalformedRequest> Headers() =>
    [
        MalformedRequest.OfHeader("The media type is missing", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Type", null),
        MalformedRequest.OfHeader("The media type is text", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Type", "text/plain"),
        MalformedRequest.OfHeader("The media type is XML", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Type", "application/xml"),
        MalformedRequest.OfHeader("The media type is that of a form", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Type", "application/x-www-form-urlencoded"),
        MalformedRequest.OfHeader("The charset is another", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Type", "application/json; charset=iso-8859-1"),
        MalformedRequest.OfHeader("The media type is nonsense", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Type", "json"),
        MalformedRequest.OfHeader("The body claims to be compressed", 415, "MEDIA_TYPE_NOT_ACCEPTED", "Content-Encoding", "gzip"),
        MalformedRequest.OfHeader("The token is missing", 401, "TOKEN_MISSING", "Authorization", null),
        MalformedRequest.OfHeader("The token is empty", 401, "TOKEN_INVALID", "Authorization", "Bearer"),
        MalformedRequest.OfHeader("The token is no token", 401, "TOKEN_INVALID", "Authorization", "Bearer let-me-in"),
        MalformedRequest.OfHeader("The credentials are a password", 401, "TOKEN_INVALID", "Authorization", "Basic bmw6bmw="),
    ];

    private static IEnumerable<MalformedRequest> Signatures() =>
    [
        MalformedRequest.OfHeader("The signature is missing", 400, "SIGNATURE_MISSING", Signature, null),
        MalformedRequest.OfHeader("The signature is no JWS", 400, "SIGNATURE_MALFORMED", Signature, "signed"),
        MalformedRequest.OfHeader("The signature has two parts", 400, "SIGNATURE_MALFORMED", Signature, "e30.e30"),
        MalformedRequest.OfHeader("The signature is not detached", 400, "SIGNATURE_MALFORMED", Signature, "e30.e30.e30"),
        MalformedRequest.OfHeader("The signature's header is empty", 400, "SIGNATURE_MALFORMED", Signature, "e30..e30"),
        MalformedRequest.OfHeader("The signature's algorithm is none", 422, "NOT_AUTHENTIC", Signature,
            Base64Url("""{"alg":"none","kid":"k","iat":1,"b64":false,"crit":["b64"]}""") + ".."),
        MalformedRequest.OfHeader("The signature's key is not listed", 422, "NOT_AUTHENTIC", Signature,
            Base64Url("""{"alg":"ES256","kid":"nobody","iat":1,"b64":false,"crit":["b64"]}""") + ".." + Base64Url(new string('s', 64))),
        MalformedRequest.OfHeader("A parameter of the signature's header is there twice", 400, "SIGNATURE_MALFORMED", Signature,
            Base64Url("""{"alg":"ES256","kid":"a","kid":"b","iat":1,"b64":false,"crit":["b64"]}""") + ".." + Base64Url(new string('s', 64))),
        MalformedRequest.OfHeader("The signature is over an encoded body", 400, "SIGNATURE_MALFORMED", Signature,
            Base64Url("""{"alg":"ES256","kid":"a","iat":1}""") + ".." + Base64Url(new string('s', 64))),
    ];

    private static JsonObject Period(JsonObject request) => request["content"]!["items"]![0]!["period"]!.AsObject();

    private static string Base64Url(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
