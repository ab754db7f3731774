using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using RequestRouter.Router.Json;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.Problems;

public sealed class ProblemTests
{
    [Theory]
    [InlineData(typeof(Codes))]
    [InlineData(typeof(ProblemCodes))]
    public void Every_code_is_in_the_catalogue(Type constants)
    {
        var stated = constants.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetValue(null)!);

        Assert.All(stated, code => Assert.Equal(code, ProblemCodes.Find(code).Code));
    }

    [Fact]
    public void The_codes_of_the_rules_and_of_the_interface_are_one_catalogue() => Assert.Equal(
        Codes.All.Concat(EdgeProblems.All).Select(known => known.Code).Order(StringComparer.Ordinal), ProblemCodes.All.Select(known => known.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Statuses_of_rejections_are_those_of_the_catalogue() => Assert.All(
        Codes.All, known => Assert.Equal(Codes.StatusOf(known.Code), known.Status));

    [Theory]
    [InlineData(ProblemCodes.ReferenceReused, Remedy.NewId)]
    [InlineData(Codes.StateConflict, Remedy.ReadAnew)]
    [InlineData(Codes.ContentIncomplete, Remedy.Mend)]
    [InlineData(Codes.TooFrequent, Remedy.Wait)]
    [InlineData(ProblemCodes.TokenExpired, Remedy.NewToken)]
    [InlineData(ProblemCodes.Unavailable, Remedy.Repeat)]
    public void Each_code_says_whether_the_same_can_be_sent_again(string code, Remedy remedy) => Assert.Equal(remedy, ProblemCodes.Find(code).Remedy);

    [Fact]
    public void Types_and_titles_tell_problems_apart()
    {
        Assert.Distinct(ProblemCodes.All.Select(problem => problem.Type));
        Assert.Distinct(ProblemCodes.All.Select(problem => problem.Title));
        Assert.All(ProblemCodes.All, problem => Assert.EndsWith(".", problem.Meaning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rejection_becomes_a_document_with_every_failure()
    {
        var rejection = Rejection.For(
            [Failure.Missing("/content/facts", A40_15_c, "The summary of facts is missing."), Failure.Missing("/content/use", A40_15_g, "The purpose is missing.")]);

        var (http, body) = await WriteAsync(Problem.Of(rejection));

        Assert.Equal(422, http.Response.StatusCode);
        Assert.Equal("application/problem+json", http.Response.ContentType);
        Assert.Equal("urn:request-router:problem:content-incomplete", body["type"]!.GetValue<string>());
        Assert.Equal("CONTENT_INCOMPLETE", body["code"]!.GetValue<string>());
        Assert.Equal("40(15)(c)", body["citation"]!.GetValue<string>());
        Assert.Equal(["/content/facts", "/content/use"], body["failures"]!.AsArray().Select(failure => failure!["pointer"]!.GetValue<string>()));
        Assert.Equal("/api/requests", body["instance"]!.GetValue<string>());
        Assert.NotEmpty(body["traceId"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_text_reads_as_it_was_written()
    {
        var (http, _) = await WriteAsync(Problem.BadQuery("after", "a number"));
        http.Response.Body.Position = 0;
        string text = await new StreamReader(http.Response.Body).ReadToEndAsync();

        Assert.Contains("'after'", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u00", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_told_the_limit()
    {
        var (_, body) = await WriteAsync(Problem.BodyTooLarge);

        Assert.Equal(JsonBody.MaxBytes, body["limit"]!.GetValue<int>());
        Assert.Equal("", body["failures"]![0]!["pointer"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(TokenFault.Missing, 401, "Bearer")]
    [InlineData(TokenFault.Expired, 401, "Bearer error=\"invalid_token\", error_description=\"why\"")]
    [InlineData(TokenFault.NotYetValid, 401, "Bearer error=\"invalid_token\", error_description=\"why\"")]
    [InlineData(TokenFault.Invalid, 401, "Bearer error=\"invalid_token\", error_description=\"why\"")]
    [InlineData(TokenFault.IssuerUnreachable, 503, "")]
    public async Task A_token_that_gives_no_caller_is_answered_as_RFC_6750_says(TokenFault fault, int status, string challenge)
    {
        var (http, _) = await WriteAsync(Problem.Of(TokenResult.Failed(fault, "why")));

        Assert.Equal(status, http.Response.StatusCode);
        Assert.Equal(challenge, http.Response.Headers.WWWAuthenticate.ToString());
        Assert.Equal(status == 503 ? "5" : "", http.Response.Headers.RetryAfter.ToString());
    }

    [Fact]
    public void Every_fault_of_a_signature_has_a_problem() => Assert.All(Enum.GetValues<SignatureFault>(), fault =>
    {
        var problem = Problem.Of(fault);
        Assert.Equal(fault is SignatureFault.Missing or SignatureFault.Malformed ? 400 : 422, problem.Status);
        Assert.Equal("40(13)", problem.Citation);
        Assert.NotEmpty(problem.Detail!);
    });

    [Fact]
    public void The_role_that_is_needed_is_named() => Assert.Equal(
        "One of these roles is required: registrar, operator.", Problem.RoleNeeded([OfficerRole.Registrar, OfficerRole.Operator]).Detail);

    [Fact]
    public void Failures_of_shape_come_all_at_once()
    {
        var problem = Problem.Of(JsonEdge.Read<AskStatus>("""{"question":1,"x":2}"""u8.ToArray()).Failures);

        Assert.Equal((400, 3), (problem.Status, problem.Failures!.Count));
    }

    private static async Task<(HttpContext Http, JsonObject Body)> WriteAsync(Problem problem)
    {
        var http = new DefaultHttpContext { Request = { Path = "/api/requests" }, Response = { Body = new MemoryStream() } };
        await problem.WriteAsync(http);
        return (http, JsonNode.Parse(((MemoryStream)http.Response.Body).ToArray())!.AsObject());
    }
}
