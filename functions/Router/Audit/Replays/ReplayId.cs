using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>A replay's id in addresses and keys, made of who may read it and of the caller's own name of it, so that the same order is one replay.</summary>
internal static class ReplayId
{
    private const int Length = 32;

    /// <param name="reader">The State whose auditor ordered it; null for the router's operators and auditors of no State.</param>
    public static string Of(StateCode? reader, string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{reader}\n{name}")))[..Length];

    /// <summary>Whether a text from outside can be one.</summary>
    public static bool Is(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);
}
