using System.Text.Json.Nodes;

namespace RequestRouter.Router.Json;

/// <summary>What the API says of a value type: in words for a failure, as pattern and example in the OpenAPI document.</summary>
/// <param name="Expectation">The end of "Expected …", in words.</param>
/// <param name="Pattern">An ECMA-262 regular expression that every accepted text matches, or null. It may match more.</param>
/// <param name="Example">A text that is accepted, or null.</param>
/// <param name="Words">Every text that is accepted, where they can be listed, or null.</param>
internal sealed record ScalarDescription(string Expectation, string? Pattern = null, string? Example = null, IReadOnlyList<string>? Words = null)
{
    public JsonObject Schema()
    {
        var schema = new JsonObject { ["type"] = "string", ["description"] = char.ToUpperInvariant(Expectation[0]) + Expectation[1..] + "." };
        if (Pattern is not null)
        {
            schema["pattern"] = Pattern;
        }

        if (Words is not null)
        {
            schema["enum"] = new JsonArray([.. Words.Select(word => (JsonNode)word)]);
        }

        if (Example is not null)
        {
            schema["examples"] = new JsonArray(Example);
        }

        return schema;
    }
}
