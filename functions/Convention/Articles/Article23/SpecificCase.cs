namespace RequestRouter.Convention.Articles.Article23;

/// <summary>Powers are for specific criminal investigations or proceedings, not for watching at large, 23(1); a request names them, 40(15)(b).</summary>
internal static class SpecificCase
{
    [Provision(A23_1)]
    [Cites(A40_15_b)]
    public static Failure? Named(RequestContent content) => Wording.Missing(content.Proceedings?.Subject) && content.Proceedings?.Nature is null
        ? new Failure("/content/proceedings", Codes.NotSpecific, A40_15_b, "Name the investigation or proceeding to which the request belongs, and its stage.")
        : null;
}
