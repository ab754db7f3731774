using RequestRouter.Convention.Tests.Traceability;

namespace RequestRouter.Convention.Tests.Article68;

/// <summary>That a language is one of the six authentic ones does not make it one that a State accepts.</summary>
public class AuthenticTexts
{
    [Theory]
    [Shows("68.2-1")]
    [InlineData("ar", false)]
    [InlineData("zh", false)]
    [InlineData("en", false)]
    [InlineData("fr", false)]
    [InlineData("ru", false)]
    [InlineData("es", true)]
    public void A_State_that_accepts_Spanish_is_asked_in_Spanish(string language, bool accepted) // 68(2), 40(13)
    {
        var spanish = Registers.With(sg: p => p with { Languages = [LanguageTag.Parse("es")] });
        var story = A.Story.With(spanish).Attempt(A.RequestWith(A.Content with { Language = LanguageTag.Parse(language) }));
        if (accepted)
            story.StandsAt(ItemState.Received);
        else
            story.IsRejectedWith(Codes.LanguageNotAccepted, "40(13)", "/content/language");
    }
}
