using RequestRouter.Router.Problems;

namespace RequestRouter.Router.OpenApi;

/// <summary>Which problems an operation can answer with: those it names, and those that follow from what it asks for.</summary>
internal static class OperationProblems
{
    public static IEnumerable<IGrouping<int, KnownCode>> Of(HttpOperation operation) =>
        CodesOf(operation).Distinct(StringComparer.Ordinal)
            .Select(ProblemCodes.Find)
            .OrderBy(problem => problem.Status)
            .ThenBy(problem => problem.Code, StringComparer.Ordinal)
            .GroupBy(problem => problem.Status);

    private static IEnumerable<string> CodesOf(HttpOperation operation)
    {
        var about = operation.About;
        IEnumerable<string> token = [ProblemCodes.TokenMissing, ProblemCodes.TokenInvalid, ProblemCodes.TokenExpired, ProblemCodes.TooManyCalls, ProblemCodes.RouterBusy, ProblemCodes.Unavailable];
        IEnumerable<string> body = [ProblemCodes.MalformedBody, ProblemCodes.OutOfBounds, ProblemCodes.BodyTooLarge, ProblemCodes.MediaTypeNotAccepted];
        IEnumerable<string> signature = [ProblemCodes.SignatureMissing, ProblemCodes.SignatureMalformed, Codes.NotAuthentic];
        return about.Problems
            .Concat(about.Anonymous ? [] : token)
            .Concat(about.Roles.Length > 0 ? [ProblemCodes.RoleRequired, ProblemCodes.StateRequired] : [])
            .Concat(about.Body is null ? [] : body)
            .Concat(about.Signed ? signature : [])
            .Concat(about.Judged ? Codes.All.Select(problem => problem.Code) : [])
            .Concat(operation.Query.Any() ? [ProblemCodes.QueryInvalid] : [])
            .Concat(operation.PathParameters.Any() ? [ProblemCodes.NotFound] : [])
            .Concat([ProblemCodes.UriTooLong, ProblemCodes.HeadersTooLarge, ProblemCodes.Internal]);
    }
}
