using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RequestRouter.Local.Keys;
using RequestRouter.Local.States;

namespace RequestRouter.Local.Client;

/// <summary>The bodies by which a State changes its register, as functions/docs/register.md describes them.</summary>
internal static class RegisterChanges
{
    /// <summary>A change of the entry, with a proof of possession for each key that the example State holds.</summary>
    /// <param name="after">The hash of the last change; null before the first.</param>
    /// <param name="isCeremony">Whether no key signs for the State yet, or it has lost it.</param>
    /// <param name="others">Keys of the entry beside those of the example authorities.</param>
    public static byte[] OfEntry(
        ExampleState state, JsonObject entry, string? after, KeyFolder keys, TimeProvider time, bool isCeremony, IReadOnlyList<SigningKey> others)
    {
        var change = new JsonObject { ["state"] = state.Code, ["after"] = after, ["reason"] = "Example entry", ["entry"] = entry.DeepClone() };
        change["proofs"] = new JsonArray([.. Proofs(state, entry, after, keys, time, others)]);
        if (isCeremony)
        {
            change["byCeremony"] = true;
        }

        return JsonSerializer.SerializeToUtf8Bytes(change);
    }

    /// <summary>A change of the practice.</summary>
    public static byte[] OfPractice(string state, JsonObject practice, string? after) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject { ["state"] = state, ["after"] = after, ["reason"] = "Example practice", ["practice"] = practice.DeepClone() });

    /// <summary>What a key signs to show that its State holds it: canonical JSON (RFC 8785), which these texts are as they stand.</summary>
    public static byte[] Statement(string state, string authority, string keyId, string? after) => Encoding.UTF8.GetBytes(
        new JsonObject { ["after"] = after, ["authority"] = authority, ["keyId"] = keyId, ["state"] = state }.ToJsonString());

    private static IEnumerable<JsonNode> Proofs(
        ExampleState state, JsonObject entry, string? after, KeyFolder keys, TimeProvider time, IReadOnlyList<SigningKey> others)
    {
        SigningKey[] own = [.. state.Authorities.Select(authority => state.KeyOf(authority, keys))];
        foreach (var authority in entry["authorities"]!.AsArray())
        {
            string id = authority!["id"]!.GetValue<string>();
            foreach (string keyId in KeyIds(authority["keys"]).Concat(KeyIds(authority["encryptionKeys"])))
            {
                if (own.Concat(others).FirstOrDefault(key => key.Id == keyId) is { } key)
                {
                    yield return new JsonObject { ["keyId"] = keyId, ["signature"] = Jws.Detached(key, Statement(state.Code, id, keyId, after), time.GetUtcNow()) };
                }
            }
        }

        foreach (var key in own)
        {
            key.Dispose();
        }
    }

    private static IEnumerable<string> KeyIds(JsonNode? keys) => (keys?.AsArray() ?? []).Select(key => key!["keyId"]!.GetValue<string>());
}
