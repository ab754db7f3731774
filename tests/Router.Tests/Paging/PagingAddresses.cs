using System.Net;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Paging;

/// <summary>Where a State may have its point of contact paged: the router is sent nowhere but to the public internet.</summary>
public sealed class PagingAddresses
{
    [Theory]
    [InlineData("https://pager.sg.example.org/router")]
    [InlineData("https://pager.sg.example.org")]
    [InlineData("https://pager.sg.example.org:8443/a/b")]
    [InlineData("https://192.0.3.1/")]
    [InlineData("https://[2606:4700::1111]/")]
    public void An_https_address_of_the_public_internet_is_one(string address) => Assert.Null(PagingAddress.FaultOf(address, mayBeThisMachine: false));

    [Theory]
    [InlineData("http://pager.sg.example.org/")]
    [InlineData("ftp://pager.sg.example.org/")]
    [InlineData("/pages")]
    [InlineData("https://officer:secret@pager.sg.example.org/")]
    [InlineData("https://pager.sg.example.org/?code=secret")]
    [InlineData("https://pager.sg.example.org/#secret")]
    [InlineData("https://PAGER.sg.example.org/")]
    [InlineData("https://pager.sg.example.org/a/../b")]
    [InlineData("https://localhost/")]
    [InlineData("https://pager/")]
    [InlineData("https://pager.local/")]
    [InlineData("https://metadata.google.internal/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("https://168.63.129.16/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f.1/")]
    [InlineData("https://10.1.2.3/")]
    [InlineData("https://172.31.0.1/")]
    [InlineData("https://192.168.1.1/")]
    [InlineData("https://100.64.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://[fd00::1]/")]
    [InlineData("https://[::ffff:10.0.0.1]/")]
    [InlineData("https://[2002:a00:1::]/")]
    [InlineData("https://[64:ff9b::a00:1]/")]
    [InlineData("http://127.0.0.1:8080/")]
    public void Anything_else_is_none(string address) => Assert.NotNull(PagingAddress.FaultOf(address, mayBeThisMachine: false));

    [Fact]
    public void A_longer_one_than_the_register_keeps_is_none()
    {
        string begin = "https://pager.sg.example.org/";
        Assert.Null(PagingAddress.FaultOf(begin + new string('a', PagingAddress.MaxLength - begin.Length), mayBeThisMachine: false));
        Assert.NotNull(PagingAddress.FaultOf(begin + new string('a', PagingAddress.MaxLength - begin.Length + 1), mayBeThisMachine: false));
    }

    [Fact]
    public void Plain_http_is_one_on_somebody_s_own_machine_and_to_that_machine_alone()
    {
        Assert.Null(PagingAddress.FaultOf("http://127.0.0.1:8080/", mayBeThisMachine: true));
        Assert.NotNull(PagingAddress.FaultOf("http://localhost:8080/", mayBeThisMachine: true));
        Assert.NotNull(PagingAddress.FaultOf("http://192.168.1.1/", mayBeThisMachine: true));
    }

    [Fact]
    public void It_stands_with_a_point_of_contact_and_with_no_other_authority()
    {
        string sound = "https://pager.sg.example.org/";
        Assert.Empty(Faults(AuthorityRole.PointOfContact, sound));
        Assert.Equal(["/authorities/0/pagingAddress"], Faults(AuthorityRole.CentralAuthority, sound));
        Assert.Equal(["/authorities/0/pagingAddress"], Faults(AuthorityRole.PointOfContact, "https://10.0.0.1/"));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.127.255.255", false)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("198.19.255.255", false)]
    [InlineData("223.255.255.255", true)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("2001:0:4137:9e76::1", false)]
    [InlineData("2001:db8::1", false)]
    [InlineData("ff02::1", false)]
    public void What_a_name_leads_to_is_held_against_the_networks_that_are_kept(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicNetwork.Includes(IPAddress.Parse(address)));

    private static IEnumerable<string> Faults(AuthorityRole role, string address)
    {
        var entry = Entries.Of("SG", []);
        return RegistrationRules.Check(entry with { Authorities = [entry.Authorities[0] with { Roles = [role], PagingAddress = address }] }, StateCode.Parse("SG"))
            .Select(failure => failure.Pointer);
    }
}
