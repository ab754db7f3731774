using System.Text.Json;
using Microsoft.Extensions.Configuration;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Security;

/// <summary>The router's signing key: <c>Signing__KeyPem</c> (in Azure a Key Vault reference) and <c>Signing__KeyId</c>.</summary>
/// <param name="KeyPem">A private EC key on P-256, P-384 or P-521 as PEM.</param>
/// <param name="KeyId">Its name, which every signature carries.</param>
public sealed record SigningSettings(string KeyPem, string KeyId)
{
    /// <summary>Since when the key signs (UTC), <c>Signing__ValidFrom</c>; null where that is not stated.</summary>
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>
    /// The public keys that signed before, <c>Signing__EarlierKeys</c>, a JSON array of keys with their times: what they signed stays
    /// verifiable after a change of key.
    /// </summary>
    public IReadOnlyList<RouterKey> EarlierKeys { get; init; } = [];

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static SigningSettings From(IConfiguration configuration) =>
        configuration["Signing:KeyPem"] is { Length: > 0 } pem && configuration["Signing:KeyId"] is { Length: > 0 } id
            ? new(pem, id)
            {
                ValidFrom = configuration.GetValue<DateTimeOffset?>("Signing:ValidFrom"),
                EarlierKeys = Earlier(configuration["Signing:EarlierKeys"]),
            }
            : throw new InvalidOperationException("Set Signing__KeyPem (an EC private key as PEM) and Signing__KeyId.");

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
