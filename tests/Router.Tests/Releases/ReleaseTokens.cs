using System.Security.Cryptography;
using RequestRouter.Router.Releases;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Releases;

/// <summary>A release token is what the router signed, by one of its keys and as nothing else, or it is none.</summary>
public sealed class ReleaseTokens : IDisposable
{
    private static readonly ReleaseToken Token = new()
    {
        Id = ReleaseId.Of(StateCode.Parse("NL"), "1"),
        Holder = StateCode.Parse("NL"),
        Recipient = "KE",
        Purpose = "Trial",
        Elements = [Digest.Of("x"u8)],
        IssuedAt = DateTimeOffset.UnixEpoch,
        EndsAt = DateTimeOffset.UnixEpoch.AddDays(30),
    };

    private readonly RouterSigner signer = Signer("router-1");

    [Fact]
    public void One_of_the_router_s_is_read_as_it_was_signed()
    {
        using var earlier = Signer("router-0");
        var read = ReleaseToken.Read(Token.SignWith(signer), [signer.PublicKey]);
        Assert.Equal((Token.Id, Token.Recipient, Token.EndsAt), (read!.Id, read.Recipient, read.EndsAt));
        Assert.Equal(Token.Elements, read.Elements);
        Assert.NotNull(ReleaseToken.Read(Token.SignWith(earlier), [signer.PublicKey, earlier.PublicKey]));
    }

    [Fact]
    public void One_of_another_key_under_its_name_or_of_another_type_is_none()
    {
        using var other = Signer("router-1");
        Assert.Null(ReleaseToken.Read(Token.SignWith(other), [signer.PublicKey]));
        Assert.Null(ReleaseToken.Read(Token.SignWith(signer), []));
        Assert.Null(ReleaseToken.Read(signer.Sign("{}"u8, Receipt.Type), [signer.PublicKey]));
        Assert.Null(ReleaseToken.Read(signer.Sign("{}"u8, ReleaseToken.Type), [signer.PublicKey]));
        Assert.Null(ReleaseToken.Read(signer.Sign("no JSON"u8, ReleaseToken.Type), [signer.PublicKey]));
    }

    [Fact]
    public void One_that_is_changed_in_any_character_is_none()
    {
        string text = Token.SignWith(signer);
        for (int place = 0; place < text.Length; place++)
        {
            string changed = $"{text[..place]}{(text[place] == 'A' ? 'B' : 'A')}{text[(place + 1)..]}";
            Assert.True(ReleaseToken.Read(changed, [signer.PublicKey]) is null, $"changed at {place}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("..")]
    [InlineData("e30.e30.e30")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    [InlineData("W10.e30.AAAA")]
    public void What_is_no_token_is_none(string text) => Assert.Null(ReleaseToken.Read(text, [signer.PublicKey]));

    public void Dispose() => signer.Dispose();

    private static RouterSigner Signer(string id)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new(new SigningSettings(key.ExportPkcs8PrivateKeyPem(), id));
    }
}
