using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

/// <summary>The canonical form is that of RFC 8785, so that another implementation hashes the same bytes.</summary>
public sealed class CanonicalForm
{
    [Fact]
    public void Members_stand_in_the_order_of_their_code_units() => // the example of section 3.2.3
        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Written("""{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}"""));

    [Theory]
    [InlineData("""{ "b" : [ 1 , -20 , true , null ] , "a" : { } }""", """{"a":{},"b":[1,-20,true,null]}""")]
    [InlineData(""" "\u003c\u0027\u0026\/\u00e9" """, "\"<'&/é\"")]
    [InlineData(""" "\u0000\b\t\n\u000b\f\r\u001f\"\\\u007f" """, "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\\\"\\\\\u007f\"")]
    [InlineData("9007199254740991", "9007199254740991")]
    public void Nothing_is_written_that_need_not_be(string json, string canonical) => Assert.Equal(canonical, Written(json));

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e3")]
    [InlineData("9007199254740992")]
    public void A_number_that_a_reader_may_not_keep_exactly_is_a_fault_of_the_program(string json) =>
        Assert.Throws<ArgumentException>(() => CanonicalJson.Of(JsonNode.Parse(json)));

    private static string Written(string json) => Encoding.UTF8.GetString(CanonicalJson.Of(JsonNode.Parse(json)));
}
