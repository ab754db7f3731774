using RequestRouter.Router.Evidence;

namespace RequestRouter.Router.Tests.Evidence;

/// <summary>Take a sound declaration, spoil one thing.</summary>
public sealed class DeclarationRules
{
    private static readonly EvidenceDeclaration Sound = new()
    {
        From = StateCode.Parse("SG"),
        CaseId = CaseId.From(StateCode.Parse("NL"), "r"),
        Id = "1",
        Sha256 = Digest.Of("x"u8),
        Length = 1,
        MediaType = "text/plain",
        Name = "x.txt",
        Purpose = "this case",
    };

    public static TheoryData<string, string> Spoilt => new()
    {
        { "/length", "0" }, { "/length", "4294967297" }, { "/mediaType", "Text/plain" }, { "/mediaType", "text/plain; charset=utf-8" }, { "/mediaType", "text" }, { "/mediaType", "a/b\n" },
        { "/purpose", "\u200b" }, { "/description", " " }, { "/proceedings", new string('x', 2001) }, { "/conditions/0", "" }, { "/origin/source", "" }, { "/sealedFor", "SG" },
    };

    [Fact]
    public void A_sound_one_has_no_fault() => Assert.Empty(EvidenceRules.Check(Sound with { Length = EvidenceRules.MaxLength, Conditions = ["one"], Origin = new() { Source = "a bank" } }));

    [Theory]
    [MemberData(nameof(Spoilt))]
    public void Each_fault_is_told_by_its_place(string pointer, string value)
    {
        var spoilt = pointer switch
        {
            "/length" => Sound with { Length = long.Parse(value, null) },
            "/mediaType" => Sound with { MediaType = value },
            "/purpose" => Sound with { Purpose = value },
            "/description" => Sound with { Description = value },
            "/proceedings" => Sound with { Proceedings = value },
            "/conditions/0" => Sound with { Conditions = [value] },
            "/origin/source" => Sound with { Origin = new() { Source = value } },
            _ => Sound with { SealedFor = StateCode.Parse(value), MediaType = EvidenceRules.SealedMediaType },
        };

        Assert.Equal(pointer, Assert.Single(EvidenceRules.Check(spoilt)).Pointer);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("Aussage Müller (2).pdf")]
    [InlineData("證據.zip")]
    [InlineData("console.log")]
    public void A_file_name_is_taken(string name) => Assert.Null(EvidenceName.FaultOf(name));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("C:x")]
    [InlineData("x\0.txt")]
    [InlineData("x\r\nSet-Cookie: a=b")]
    [InlineData("invoice\u202Etxt.exe")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200bb")]
    [InlineData("a\u2028b")]
    [InlineData("a\u00A0b")]
    [InlineData("\ue000")]
    [InlineData(" a")]
    [InlineData("a.")]
    [InlineData(".bashrc")]
    [InlineData("a  b")]
    [InlineData("NUL")]
    [InlineData("con.txt")]
    [InlineData("LPT1 .txt")]
    [InlineData("a\"b")]
    [InlineData("e\u0301.txt")]
    public void What_is_a_path_a_device_or_looks_like_another_name_is_not(string name) => Assert.NotNull(EvidenceName.FaultOf(name));

    [Fact]
    public void A_name_has_at_most_255_bytes()
    {
        Assert.Null(EvidenceName.FaultOf(new string('é', 127)));
        Assert.NotNull(EvidenceName.FaultOf(new string('é', 128)));
    }

    [Theory]
    [InlineData("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0.", true)]
    [InlineData("eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0", false)]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.e30.sig", false)]
    [InlineData("{\"protected\":\"a.b\"}", false)]
    [InlineData("%PDF-1.7", false)]
    [InlineData("..", false)]
    [InlineData("é.", false)]
    [InlineData("W10.", false)]
    public void A_sealed_item_begins_with_the_header_of_a_JWE(string text, bool isSealed) =>
        Assert.Equal(isSealed, SealedForm.Begins(System.Text.Encoding.UTF8.GetBytes(text)));
}
