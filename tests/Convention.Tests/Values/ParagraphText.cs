namespace RequestRouter.Convention.Tests.Values;

public class ParagraphText
{
    [Theory]
    [InlineData("40(15)(c)", 40, "15 c", "shall")]
    [InlineData("40(28)", 40, "28", "shall")]
    [InlineData("2(f)(iii)", 2, "f iii", "none")]
    [InlineData("46", 46, "", "shall-endeavour")]
    [InlineData("note 3", 0, "", "none")]
    public void Of_a_paragraph_is_what_is_cited(string text, int article, string parts, string strength)
    {
        var paragraph = Paragraphs.Find(text)!.Value;
        Assert.Equal((text, text, article, parts, strength), (paragraph.Text, paragraph.ToString(), paragraph.Article, string.Join(' ', paragraph.Parts), paragraph.Strength));
    }

    [Theory]
    [InlineData("69")]
    [InlineData("40(33)")]
    [InlineData("40(15)(z)")]
    [InlineData("40 (15)")]
    [InlineData("")]
    [InlineData(null)]
    public void That_the_Convention_does_not_have_is_none(string? text) => Assert.Null(Paragraphs.Find(text));

    [Fact]
    public void Of_no_paragraph_is_empty() =>
        Assert.Equal(("", "none", 0, 0), (default(Paragraph).Text, default(Paragraph).Strength, default(Paragraph).Article, default(Paragraph).Parts.Count));

    [Fact]
    public void A_part_is_within_the_whole()
    {
        Paragraph whole = A40_1;
        Assert.True(whole.IsWithin(whole));
        Assert.True(((Paragraph)A40_15_c).IsWithin(A40_15));
        Assert.True(((Paragraph)A40_15_c).IsWithin(A40));
        Assert.False(((Paragraph)A40_15_c).IsWithin(A40_1));
        Assert.False(((Paragraph)A40_15).IsWithin(A40_15_c));
        Assert.False(whole.IsWithin(default));
    }

    [Fact]
    public void Paragraphs_stand_in_the_order_of_the_text() =>
        Assert.Equal([A2, A40_3, A40_15, Note1], new Paragraph[] { Note1, A40_15, A2, A40_3 }.Order());
}
