using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using RequestRouter.Router.Paging;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Paging;

/// <summary>A page over real HTTP: what it holds, whose it is, and where it does not go.</summary>
public sealed class SentPages : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 3, 0, 0, TimeSpan.Zero);

    private static readonly Page Urgent = new()
    {
        Id = $"nl-{new string('a', 26)}.1.2",
        To = StateCode.Parse("SG"),
        Authority = AuthorityId.Parse("sg-24-7"),
        CaseId = CaseId.Parse($"nl-{new string('a', 26)}", null),
        Type = "paged",
        DueAt = Now.AddHours(1),
        IssuedAt = Now.AddMinutes(-1),
    };

    private readonly StandInPager pager = new();
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task It_holds_references_alone_and_verifies_with_the_router_s_key()
    {
        Assert.Equal(PageOutcome.Reached, await SendAsync(pager.Address));

        var (body, signature) = Assert.Single(pager.Pages);
        using var page = JsonDocument.Parse(body);
        Assert.Equal(["id", "to", "authority", "caseId", "type", "dueAt", "issuedAt"], page.RootElement.EnumerateObject().Select(member => member.Name));
        var parsed = DetachedJws.Parse(signature!)!;
        Assert.Equal((Now, "router-1", "ES256"), (parsed.IssuedAt, parsed.KeyId, parsed.Algorithm));
        Assert.True(Verifies(parsed, body));
        body[^2] ^= 1;
        Assert.False(Verifies(parsed, body));
    }

    [Fact]
    public async Task Another_answer_than_that_it_is_taken_is_a_refusal()
    {
        pager.Status = HttpStatusCode.ServiceUnavailable;

        Assert.Equal(PageOutcome.Refused, await SendAsync(pager.Address));
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        await using var elsewhere = new StandInPager();
        (pager.Status, pager.Location) = (HttpStatusCode.TemporaryRedirect, elsewhere.Address);

        Assert.Equal(PageOutcome.Refused, await SendAsync(pager.Address));
        Assert.Empty(elsewhere.Pages);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Where_a_name_leads_into_the_router_s_own_network_nothing_is_sent(string host)
    {
        Assert.Equal(PageOutcome.NotPublic, await SendAsync(pager.Address.Replace("127.0.0.1", host, StringComparison.Ordinal), thisMachine: false));
        Assert.Empty(pager.Pages);
    }

    [Fact]
    public async Task Where_nothing_listens_nobody_is_reached()
    {
        await pager.DisposeAsync();

        Assert.Equal(PageOutcome.Unreachable, await SendAsync(pager.Address));
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await pager.DisposeAsync();
        key.Dispose();
    }

    private async Task<PageOutcome> SendAsync(string address, bool thisMachine = true)
    {
        using var signer = new RouterSigner(new(key.ExportPkcs8PrivateKeyPem(), "router-1"));
        using var sender = new PageSender(new(thisMachine), signer, new FakeTimeProvider(Now));
        return await sender.SendAsync(new Uri(address), Urgent, default);
    }

    private bool Verifies(DetachedJws signature, byte[] body) =>
        key.VerifyData((byte[])[.. System.Text.Encoding.ASCII.GetBytes(signature.ProtectedHeader + "."), .. body], signature.Signature, HashAlgorithmName.SHA256);
}
