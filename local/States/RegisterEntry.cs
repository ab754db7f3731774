using System.Text.Json.Nodes;
using RequestRouter.Local.Keys;

namespace RequestRouter.Local.States;

/// <summary>What an example State's registrar enters in the register of parties.</summary>
internal static class RegisterEntry
{
    /// <summary>Before anything anyone will rehearse, and the same in every run.</summary>
    private const string Always = "2020-01-01T00:00:00Z";

    /// <summary>The body of <c>PUT /parties/{state}</c>.</summary>
    public static JsonObject Of(ExampleState state, KeyFolder keys) => new()
    {
        ["state"] = state.Code,
        ["name"] = $"{state.Name} (example)",
        ["boundFrom"] = Always,
        ["languages"] = new JsonArray([.. state.Languages.Select(language => JsonValue.Create(language))]),
        ["dataSafeguards"] = new JsonObject
        {
            ["retention"] = "Until five years after the judgment",
            ["access"] = "Officers of the case; every access is logged",
            ["remedy"] = "Complaint to the data protection authority",
        },
        ["furtherDemands"] = new JsonArray([.. state.FurtherDemands.Select(demand => demand.ToJson())]),
        ["authorities"] = new JsonArray([.. state.Authorities.Select(authority => Authority(state, authority, keys))]),
        ["agreements"] = new JsonArray([.. Agreements(state)]),
    };

    /// <summary>The entry of a State that has a witness.</summary>
    /// <param name="verifierKey">Its key, and its name in it.</param>
    public static JsonObject With(JsonObject entry, string verifierKey, Uri address)
    {
        entry["witnesses"] = new JsonArray(new JsonObject { ["verifierKey"] = verifierKey, ["address"] = address.ToString(), ["validFrom"] = Always });
        return entry;
    }

    private static IEnumerable<JsonNode> Agreements(ExampleState state) => ExampleStates.TakeOralRequests.Contains(state)
        ? ExampleStates.TakeOralRequests.Where(other => other != state)
            .Select(other => new JsonObject { ["kind"] = "oral-requests", ["with"] = other.Code, ["from"] = Always })
        : [];

    private static JsonObject Authority(ExampleState state, ExampleAuthority authority, KeyFolder keys)
    {
        using var key = state.KeyOf(authority, keys);
        return new()
        {
            ["id"] = authority.Id,
            ["name"] = authority.Name,
            ["roles"] = new JsonArray(authority.Role),
            ["contact"] = $"{authority.Email}, {authority.Telephone}, {authority.Address}",
            ["keys"] = new JsonArray(new JsonObject { ["keyId"] = key.Id, ["jwk"] = key.PublicJwk(), ["validFrom"] = Always }),
        };
    }
}
