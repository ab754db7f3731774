using System.Net;

namespace RequestRouter.Router.Paging;

/// <summary>
/// What may stand in a State's entry as the address at which its 24/7 point of contact is paged (41(1)): an https URL of the public internet. Every State reads
/// the entry, so that it holds no secret: no user, no query.
/// </summary>
internal static class PagingAddress
{
    public const int MaxLength = 500;

    /// <summary>Names that mean something within a network only (RFC 6761, 6762, 8375, and the one that ICANN keeps for private use).</summary>
    private static readonly string[] NotPublic = [".local", ".localhost", ".internal", ".home.arpa", ".test", ".invalid", ".onion"];

    /// <summary>What is wrong with it; null where nothing is.</summary>
    /// <param name="mayBeThisMachine">Whether http on a loopback address is one too: on a router that runs on somebody's own machine.</param>
    public static string? FaultOf(string text, bool mayBeThisMachine)
    {
        if (text.Length > MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var address) || (address.AbsoluteUri != text && address.AbsoluteUri != text + "/"))
        {
            return $"Expected a URL of at most {MaxLength} characters, written as RFC 3986 normalizes it.";
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return "Expected a URL without user, query and fragment: every State reads the register. What tells a page from others is its signature.";
        }

        if (mayBeThisMachine && IsThisMachine(address))
        {
            return null;
        }

        return address.Scheme != Uri.UriSchemeHttps ? "Expected an https URL."
            : IsPublic(address) ? null
            : "Expected a host of the public internet.";
    }

    /// <summary>Whether it is http to a loopback address, written as a number: a name could lead elsewhere.</summary>
    private static bool IsThisMachine(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(address.DnsSafeHost, out var number) && IPAddress.IsLoopback(number);

    private static bool IsPublic(Uri address)
    {
        if (IPAddress.TryParse(address.DnsSafeHost, out var number))
        {
            return PublicNetwork.Includes(number);
        }

        string name = address.IdnHost.TrimEnd('.');
        return name.Contains('.', StringComparison.Ordinal) && !NotPublic.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
