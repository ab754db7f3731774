using System.Security.Cryptography;
using System.Text;

namespace RequestRouter.Router.Storage;

/// <summary>
/// Row keys of what stands behind the cases in a State's list, so that what is looked for seldom or often is found without a walk over all
/// of them: the cases that await a State's word, a copy of the row each, and the cases by their reference, the key alone.
/// </summary>
internal static class ListIndex
{
    /// <summary>After every case of a list, before everything in its index.</summary>
    public const string First = "~";

    /// <summary>Begins the key of each case that awaits the word of this State; its id follows.</summary>
    public static string Awaiting(StateCode awaited) => $"{First}awaiting-{awaited}-";

    /// <summary>Begins the key of each case with this reference, whosever it is; its id follows. A reference may hold what a key may not.</summary>
    public static string Reference(string reference) => $"{First}reference-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)))}-";

    /// <summary>The text after all keys that begin with <paramref name="beginning"/>.</summary>
    public static string EndOf(string beginning) => beginning + First;

    /// <summary>The case that a row key of the list or its index is about.</summary>
    public static CaseId CaseOf(string rowKey) => CaseId.Parse(rowKey[(rowKey.LastIndexOf('-') - 2)..]);
}
