using System.Net;
using System.Text;
using System.Web;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Tests.Evidence;

/// <summary>Upload addresses of an app that has an identity and no key of the account, before a storage that gives it keys for a time.</summary>
public sealed class DelegatedAddressesTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly GivingKeys storage = new();
    private readonly BlobServiceClient blobs;
    private readonly DelegatedAddresses addresses;

    public DelegatedAddressesTests()
    {
        blobs = new(
            new Uri("https://example.blob.core.windows.net"),
            new Identity(),
            new BlobClientOptions { Transport = new HttpClientTransport(new HttpClient(storage)) });
        addresses = new(blobs);
    }

    [Fact]
    public async Task An_address_is_of_one_blob_for_what_was_asked_until_its_end_and_names_the_identity()
    {
        var address = await addresses.MakeAsync(Blob, BlobSasPermissions.Create | BlobSasPermissions.Write, Now.AddHours(1), default);

        var terms = HttpUtility.ParseQueryString(address.Query);
        Assert.Equal("/uploads/case/item", address.AbsolutePath);
        Assert.Equal(("b", "cw", "https", "2027-03-01T13:00:00Z"), (terms["sr"], terms["sp"], terms["spr"], terms["se"]));
        Assert.Equal(GivingKeys.Identity, terms["skoid"]);
        Assert.NotEmpty(terms["sig"]!);
    }

    [Fact]
    public async Task One_key_serves_until_it_would_end_before_the_address()
    {
        await addresses.MakeAsync(Blob, BlobSasPermissions.Write, Now.AddHours(1), default);
        await addresses.MakeAsync(Blob, BlobSasPermissions.Write, Now.AddHours(6), default);
        Assert.Equal(1, storage.Given);

        await addresses.MakeAsync(Blob, BlobSasPermissions.Write, Now.AddHours(8), default);

        Assert.Equal(2, storage.Given);
    }

    [Fact]
    public async Task The_source_of_a_copy_is_opened_by_an_address_that_reads()
    {
        var source = await addresses.MakeSourceAsync(Blob, Now.AddHours(1), default);

        Assert.Equal("r", HttpUtility.ParseQueryString(source.Query)["sp"]);
    }

    public void Dispose() => storage.Dispose();

    private BlockBlobClient Blob => blobs.GetBlobContainerClient("uploads").GetBlockBlobClient("case/item");

    private sealed class Identity : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("a token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }

    /// <summary>Answers the one call of Get User Delegation Key, with a key until the time asked for.</summary>
    private sealed class GivingKeys : HttpMessageHandler
    {
        public const string Identity = "6a7d3b0e-0d8f-4f8a-9a59-2f4f0c7c1f11";

        public int Given { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("?restype=service&comp=userdelegationkey", request.RequestUri!.Query);
            var asked = XDocument.Parse(await request.Content!.ReadAsStringAsync(cancellationToken)).Root!;
            Given++;
            var key = new XElement(
                "UserDelegationKey",
                new XElement("SignedOid", Identity),
                new XElement("SignedTid", "c0ffee00-0000-4000-8000-000000000000"),
                new XElement("SignedStart", "2027-03-01T12:00:00Z"),
                new XElement("SignedExpiry", asked.Element("Expiry")!.Value),
                new XElement("SignedService", "b"),
                new XElement("SignedVersion", "2024-11-04"),
                new XElement("Value", Convert.ToBase64String(new byte[32])));
            return new(HttpStatusCode.OK) { Content = new StringContent(key.ToString(), Encoding.UTF8, "application/xml") };
        }
    }
}
