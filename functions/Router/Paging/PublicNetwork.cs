using System.Net;
using System.Net.Sockets;

namespace RequestRouter.Router.Paging;

/// <summary>
/// Which addresses belong to the public internet. A State chooses where its pages go, and the router's own network is nobody's to choose: machines beside
/// it, the metadata service of a cloud, the host below it.
/// </summary>
internal static class PublicNetwork
{
    /// <summary>What IANA keeps for special purposes (RFC 6890 and its registry), multicast, and the address at which Azure's platform answers its own machines.</summary>
    private static readonly IPNetwork[] Kept =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of IPv6 only this is given out to the public.</summary>
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    public static bool Includes(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GivenOut.Contains(plain)) && !Kept.Any(network => network.Contains(plain));
    }
}
