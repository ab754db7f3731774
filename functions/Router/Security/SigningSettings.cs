using System.Text.Json;
using Microsoft.Extensions.Configuration;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>
/// The router's signing key: <c>Signing__VaultKey</c>, a key that stays in Key Vault, or <c>Signing__KeyPem</c>, one that the process holds;
/// and <c>Signing__KeyId</c>.
/// </summary>
/// <param name="KeyPem">A private EC key on P-256, P-384 or P-521 as PEM; empty where the key is in a vault.</param>
/// <param name="KeyId">Its name, which every signature carries.</param>
public sealed record SigningSettings(string KeyPem, string KeyId)
{
    /// <summary>URL of the version of the key in Key Vault that signs; null where the process holds the key.</summary>
    public Uri? VaultKey { get; init; }

    /// <summary>Since when the key signs (UTC), <c>Signing__ValidFrom</c>; null where that is not stated.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>
    /// The public keys that signed before, <c>Signing__EarlierKeys</c>, a JSON array of keys with their times: what they signed stays
    /// verifiable after a change of key.
    /// </summary>
    public IReadOnlyList<RouterKey> EarlierKeys { get; init; } = [];

    /// <exception cref="InvalidOperationException">A setting is missing, or two keys are named.</exception>
    public static SigningSettings From(IConfiguration configuration)
    {
        string pem = configuration["Signing:KeyPem"] ?? "", vault = configuration["Signing:VaultKey"] ?? "";
        if (configuration["Signing:KeyId"] is not { Length: > 0 } id || pem.Length == 0 == (vault.Length == 0))
        {
            throw new InvalidOperationException(
                "Set Signing__KeyId, and either Signing__VaultKey (URL of a version of an EC key in Key Vault) or Signing__KeyPem (an EC private key as PEM).");
        }

        return new(pem, id)
        {
            VaultKey = vault.Length == 0 ? null : Version(vault),
            ValidFrom = configuration.GetValue<DateTimeOffset?>("Signing:ValidFrom"),
            EarlierKeys = Earlier(configuration["Signing:EarlierKeys"]),
        };
    }

    // Without its version, whoever makes a new one changes the key under the id that is published.
    private static Uri Version(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "https", Query: "", Segments: [_, "keys/", _, _] }
            ? url
            : throw new InvalidOperationException("Signing__VaultKey must be the https URL of one version of a key, as https://NAME.vault.azure.net/keys/KEY/VERSION.");

    private static IReadOnlyList<RouterKey> Earlier(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
        {
            return [];
        }

        try
        {
            return JsonSerializer.Deserialize<RouterKey[]>(json, RouterJson.Options) ?? [];
        }
        catch (JsonException unreadable)
        {
            throw new InvalidOperationException("Signing__EarlierKeys is not a JSON array of public keys with kid, validFrom and validTo.", unreadable);
        }
    }

    // The generated one would print the key.
    public override string ToString() => $"{nameof(SigningSettings)} {{ {nameof(KeyId)} = {KeyId} }}";
}
