using System.Text;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

/// <summary>Take a sound body, spoil one thing, name the place and the failure.</summary>
public sealed class JsonEdgeTests
{
    private const string Sound = """{"name":"a","at":"2026-11-23T14:05:00Z"}""";

    [Fact]
    public void A_sound_body_becomes_its_value()
    {
        var read = Read("""
            {"name":"été 漢字 שלום","at":"2026-11-23T16:05:00.5+02:00","count":3,"amount":1.25,"urgent":true,"remark":null,"day":"2026-11-23",
             "window":"P10D","colour":"dark-red","parts":[{"text":"x","weight":1},{"text":"\ud83d\ude00"}],"versions":{"NL":2}}
            """);

        Assert.Empty(read.Failures);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 14, 5, 0, 500, TimeSpan.Zero), read.Value!.At);
        Assert.Equal(TimeSpan.Zero, read.Value.At.Offset);
        Assert.Equal(TimeSpan.FromDays(10), read.Value.Window);
        Assert.Equal("😀", read.Value.Parts[1].Text);
    }

    [Theory]
    [InlineData("", "", ShapeCodes.BodyEmpty)]
    [InlineData("   ", "", ShapeCodes.NotJson)]
    [InlineData("{", "", ShapeCodes.NotJson)]
    [InlineData("null", "", ShapeCodes.WrongType)]
    [InlineData("[]", "", ShapeCodes.WrongType)]
    [InlineData("\"a\"", "", ShapeCodes.WrongType)]
    [InlineData(Sound + "x", "", ShapeCodes.NotJson)]
    [InlineData(Sound + Sound, "", ShapeCodes.NotJson)]
    [InlineData("\uFEFF" + Sound, "", ShapeCodes.NotJson)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z",}""", "", ShapeCodes.NotJson)]
    [InlineData("""{"name":"a",/* why */"at":"2026-11-23T14:05:00Z"}""", "", ShapeCodes.NotJson)]
    [InlineData("""{'name':'a'}""", "", ShapeCodes.NotJson)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","count":NaN}""", "", ShapeCodes.NotJson)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","count":01}""", "", ShapeCodes.NotJson)]
    public void What_is_no_object_in_JSON_is_refused_as_a_whole(string body, string pointer, string code) => AssertOne(body, pointer, code);

    [Theory]
    [InlineData("""{"at":"2026-11-23T14:05:00Z"}""", "/name", ShapeCodes.MissingMember)]
    [InlineData("""{"name":null,"at":"2026-11-23T14:05:00Z"}""", "/name", ShapeCodes.WrongType)]
    [InlineData("""{"name":1,"at":"2026-11-23T14:05:00Z"}""", "/name", ShapeCodes.WrongType)]
    [InlineData("""{"name":"\ud800","at":"2026-11-23T14:05:00Z"}""", "/name", ShapeCodes.NotText)]
    [InlineData("""{"name":"\udc00\ud800","at":"2026-11-23T14:05:00Z"}""", "/name", ShapeCodes.NotText)]
    [InlineData("""{"name":"a","\ud800":1,"at":"2026-11-23T14:05:00Z"}""", "", ShapeCodes.NotText)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","Name":"b"}""", "/Name", ShapeCodes.UnknownMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","isLate":true}""", "/isLate", ShapeCodes.UnknownMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","$id":"1"}""", "/$id", ShapeCodes.UnknownMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","a/b~c":1}""", "/a~1b~0c", ShapeCodes.UnknownMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","name":"a"}""", "/name", ShapeCodes.DuplicateMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","n\u0061me":"a"}""", "/name", ShapeCodes.DuplicateMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23 14:05:00Z"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05Z"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-02-30T14:05:00Z"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T24:00:00Z"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:60Z"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00.Z"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00+24:00"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"0001-01-01T00:00:00+01:00"}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":""}""", "/at", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":1764000000}""", "/at", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","count":"3"}""", "/count", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","count":2147483648}""", "/count", ShapeCodes.OutOfRange)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","count":1.5}""", "/count", ShapeCodes.OutOfRange)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","amount":1e400}""", "/amount", ShapeCodes.OutOfRange)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","amount":null}""", "/amount", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","urgent":"true"}""", "/urgent", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","day":"23-11-2026"}""", "/day", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","window":"P1M"}""", "/window", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","window":"10"}""", "/window", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","colour":"Green"}""", "/colour", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","colour":"DarkRed"}""", "/colour", ShapeCodes.InvalidValue)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","colour":0}""", "/colour", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","parts":{}}""", "/parts", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","parts":[null]}""", "/parts/0", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","parts":[{"text":"a"},{}]}""", "/parts/1/text", ShapeCodes.MissingMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","parts":[{"text":"a","text":"b"}]}""", "/parts/0/text", ShapeCodes.DuplicateMember)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","versions":{"NL":"2"}}""", "/versions/NL", ShapeCodes.WrongType)]
    [InlineData("""{"name":"a","at":"2026-11-23T14:05:00Z","versions":{"NL":2,"NL":3}}""", "/versions/NL", ShapeCodes.DuplicateMember)]
    public void One_spoilt_member_is_named_by_its_pointer(string body, string pointer, string code) => AssertOne(body, pointer, code);

    [Fact]
    public void All_failures_come_at_once_in_document_order()
    {
        var read = Read("""{"parts":[{"text":1,"x":{"y":1,"y":2}}],"at":"noon","count":"1","urgent":null}""");

        Assert.Equal(
            ["/parts/0/text WRONG_TYPE", "/parts/0/x UNKNOWN_MEMBER", "/parts/0/x/y DUPLICATE_MEMBER", "/at INVALID_VALUE", "/count WRONG_TYPE",
             "/urgent WRONG_TYPE", "/name MISSING_MEMBER"],
            read.Failures.Select(f => $"{f.Pointer} {f.Code}"));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused()
    {
        byte[] body = [.. Encoding.UTF8.GetBytes(Sound)];
        body[Sound.IndexOf("a\"", StringComparison.Ordinal)] = 0xC3;

        Assert.Equal(ShapeCodes.NotUtf8, Assert.Single(JsonEdge.Read<Specimen>(body).Failures).Code);
    }

    [Theory]
    [InlineData(RouterJson.MaxDepth, ShapeCodes.UnknownMember)]
    [InlineData(RouterJson.MaxDepth + 1, ShapeCodes.TooDeep)]
    [InlineData(100_000, ShapeCodes.TooDeep)]
    public void Nesting_has_a_limit(int depth, string code)
    {
        string nested = string.Concat(Enumerable.Repeat("[", depth - 1)) + string.Concat(Enumerable.Repeat("]", depth - 1));

        AssertOne(Sound[..^1] + $",\"x\":{nested}}}", code == ShapeCodes.TooDeep ? "" : "/x", code);
    }

    [Fact]
    public void A_body_full_of_failures_lists_a_hundred_and_says_there_are_more()
    {
        string parts = string.Join(',', Enumerable.Repeat("{}", 9_000));

        var read = Read(Sound[..^1] + $",\"parts\":[{parts}]}}");

        Assert.Equal(101, read.Failures.Count);
        Assert.Equal(ShapeCodes.AndMore, read.Failures[^1].Code);
    }

    private static JsonRead<Specimen> Read(string body) => JsonEdge.Read<Specimen>(Encoding.UTF8.GetBytes(body));

    private static void AssertOne(string body, string pointer, string code)
    {
        var failure = Assert.Single(Read(body).Failures);
        Assert.Equal((pointer, code), (failure.Pointer, failure.Code));
        Assert.NotEmpty(failure.Detail);
    }
}
