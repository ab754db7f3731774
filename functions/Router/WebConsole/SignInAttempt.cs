using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Router.WebConsole;

/// <summary>A sign-in that has begun, as the browser's cookie keeps it until the issuer sends it back.</summary>
/// <param name="State">Ties the issuer's answer to this browser.</param>
/// <param name="Verifier">Of PKCE.</param>
/// <param name="Back">The path to go on to.</param>
internal sealed record SignInAttempt(string State, string Verifier, string Back)
{
    private const int RandomBytes = 32;

    public string Cookie => $"{State}.{Verifier}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Back))}";

    /// <param name="back">Where the officer wanted to go; anything but a page of the console leads to its start.</param>
    public static SignInAttempt New(string? back) => new(Random(), Random(), ConsolePaths.IsPage(back) ? back : ConsolePaths.Start);

    /// <summary>Null where the text is no such cookie.</summary>
    public static SignInAttempt? Parse(string? cookie) => cookie?.Split('.') is [{ Length: 43 } state, { Length: 43 } verifier, var back] && Base64Url.IsValid(back)
        ? new(state, verifier, Encoding.UTF8.GetString(Base64Url.DecodeFromChars(back)) is var path && ConsolePaths.IsPage(path) ? path : ConsolePaths.Start)
        : null;

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
}
