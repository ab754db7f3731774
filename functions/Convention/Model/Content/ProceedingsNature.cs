namespace RequestRouter.Convention.Model.Content;

/// <summary>The nature of what a request relates to, 40(15)(b).</summary>
public enum ProceedingsNature
{
    Investigation,
    Prosecution,
    JudicialProceeding,
}
