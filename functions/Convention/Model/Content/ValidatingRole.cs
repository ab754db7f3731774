namespace RequestRouter.Convention.Model.Content;

/// <summary>As what an authority validated a request.</summary>
public enum ValidatingRole
{
    Court,
    Judge,
    InvestigatingJudge,
    PublicProsecutor,
    Other,
}
