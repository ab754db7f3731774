using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.Router.Door;
using RequestRouter.Router.Evidence;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.Tests.OpenApi;

/// <summary>The document against the functions it describes.</summary>
public sealed class OpenApiDocumentTests
{
    private static readonly JsonObject Document = OpenApiDocument.Of(typeof(OpenApiDocument).Assembly);

    private static readonly JsonObject Schemas = Document["components"]!["schemas"]!.AsObject();

    private static IEnumerable<(string Path, string Method, JsonObject Operation)> Operations =>
        from path in Document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select (path.Key, operation.Key, operation.Value!.AsObject());

    [Fact]
    public void Every_HTTP_function_is_in_it_once()
    {
        var functions = HttpOperation.Of(typeof(OpenApiDocument).Assembly);

        Assert.NotEmpty(functions);
        Assert.Equal(
            functions.SelectMany(function => function.Methods.Select(method => $"{method} {function.Path}")).Order(StringComparer.Ordinal),
            Operations.Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal));
        Assert.Distinct(Operations.Select(operation => operation.Operation["operationId"]!.GetValue<string>()));
    }

    [Fact]
    public void A_key_s_schema_takes_members_it_does_not_have_and_no_private_part()
    {
        var key = Schemas["Jwk"]!;

        Assert.True(key["additionalProperties"]!.GetValue<bool>());
        Assert.Equal(
            ["d", "dp", "dq", "k", "oth", "p", "q", "qi"], key["propertyNames"]!["not"]!["enum"]!.AsArray().Select(name => name!.GetValue<string>()));
    }

    [Fact]
    public void Another_reader_of_OpenAPI_finds_no_fault()
    {
        var read = Microsoft.OpenApi.OpenApiDocument.Parse(Document.ToJsonString(), "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(Document["paths"]!.AsObject().Count, read.Document!.Paths.Count);
    }

    [Fact]
    public void Every_reference_leads_somewhere() => Assert.All(
        References(Document),
        reference => Assert.NotNull(reference[2..].Split('/').Aggregate((JsonNode?)Document, (node, step) => node?[step])));

    [Fact]
    public void Every_path_parameter_is_described_and_every_operation_has_an_answer() => Assert.All(Operations, described =>
    {
        var stated = (described.Operation["parameters"]?.AsArray() ?? [])
            .Where(parameter => parameter!["in"]!.GetValue<string>() == "path")
            .Select(parameter => $"{{{parameter!["name"]}}}");
        Assert.Equal(described.Path.Split('/').Where(step => step.StartsWith('{')), stated);
        Assert.Contains(described.Operation["responses"]!.AsObject(), response => response.Key.StartsWith('2'));
    });

    [Fact]
    public void Every_problem_code_is_listed_with_its_status()
    {
        var listed = Document["x-problem-codes"]!.AsArray().Select(code => $"{code!["code"]} {code["status"]} {code["remedy"]}");

        Assert.Equal(ProblemCodes.All.Select(code => $"{code.Code} {code.Status} {Kebab.Of(code.Remedy)}"), listed);
    }

    [Theory]
    [InlineData("NoticeMessage", "type", "communication-rejected")]
    [InlineData("NoticeMessage", "type", "request-received")]
    [InlineData("NoticeMessage", "code", "STATE_CONFLICT")]
    [InlineData("CaseView", "state", "partly-refused")]
    [InlineData("ItemView", "state", "under-review")]
    [InlineData("ProcedureView", "kind", "consultation-refuse")]
    [InlineData("MoveView", "type", "refuse")]
    [InlineData("Problem", "code", "METHOD_NOT_ALLOWED")]
    [InlineData("ProblemFailure", "code", "MISSING_MEMBER")]
    public void Words_of_a_list_are_listed(string schema, string member, string word) =>
        Assert.Contains(Schemas[schema]!["properties"]![member]!["enum"]!.AsArray(), listed => listed?.GetValue<string>() == word);

    [Fact]
    public void Notices_of_the_router_itself_are_explained() =>
        Assert.Contains("could no longer be carried out", Document["x-notice-types"]!.AsArray().Single(notice => notice!["type"]!.GetValue<string>() == "communication-rejected")!["meaning"]!.GetValue<string>(), StringComparison.Ordinal);

    [Fact]
    public void Every_operation_of_a_State_may_answer_that_the_caller_acts_for_none() => Assert.All(
        Operations.Where(described => described.Operation.ContainsKey("x-roles")),
        described => Assert.Contains("STATE_REQUIRED", described.Operation["responses"]!["403"]!["description"]!.GetValue<string>(), StringComparison.Ordinal));

    [Fact]
    public void What_is_read_back_may_be_the_request() => Assert.Contains(
        Document["paths"]!["/requests/{caseId}/communications/{rowId}"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["anyOf"]!.AsArray(),
        choice => choice!["$ref"]!.GetValue<string>() == "#/components/schemas/SubmitRequest");

    [Fact]
    public void The_served_text_has_no_escapes_that_only_HTML_needs() =>
        Assert.DoesNotContain("\\u0027", Encoding.UTF8.GetString(OpenApiDocument.Bytes(typeof(OpenApiDocument).Assembly)), StringComparison.Ordinal);

    [Fact]
    public void Signed_operations_ask_for_token_and_signature() => Assert.All(
        HttpOperation.Of(typeof(OpenApiDocument).Assembly).Where(function => function.About.Signed),
        function => Assert.Equal(
            ["bearer", "signature"],
            Document["paths"]![function.Path]![function.Methods[0]]!["security"]![0]!.AsObject().Select(scheme => scheme.Key)));

    [Theory]
    [InlineData(typeof(SubmitRequest), "requests")]
    [InlineData(typeof(Communication), "communications")]
    [InlineData(typeof(PartyChange), "parties")]
    [InlineData(typeof(PracticeChange), "practices")]
    [InlineData(typeof(Confirmation), "confirmations")]
    [InlineData(typeof(EvidenceDeclaration), "evidence")]
    public void What_the_schema_requires_the_edge_requires_too(Type type, string folder)
    {
        foreach (var (name, body) in ExampleFiles.In(folder))
        {
            var sound = body.AsObject();
            foreach (string member in sound.Select(property => property.Key).ToList())
            {
                var spoilt = sound.DeepClone().AsObject();
                spoilt.Remove(member);

                Assert.True(
                    Required(type, sound).Contains(member) == !IsSound(type, spoilt),
                    $"{name} without {member}: schema and edge disagree");
            }
        }
    }

    [Fact]
    public void Every_communication_that_is_no_part_of_a_decision_says_who_says_it_and_about_which_case()
    {
        Assert.All(CommunicationTypes.All.Except(Decide.MayHold), type =>
        {
            var schema = Schemas[$"Communication.{type.Name}"]!;
            Assert.Contains("from", RequiredBy(schema));
            Assert.Equal(schema["properties"]!.AsObject().ContainsKey("caseId"), RequiredBy(schema).Contains("caseId"));
        });
        Assert.Contains("from", RequiredBy(Schemas["SubmitRequest"]!));
        Assert.All(Decide.MayHold, type => Assert.Equal(["type", "id"], RequiredBy(Schemas[$"Communication.{type.Name}"]!)));
    }

    [Fact]
    public void Descriptions_come_from_the_code() =>
        Assert.Contains("40(15)(c)", Schemas["RequestContent"]!["properties"]!["facts"]!["description"]!.GetValue<string>(), StringComparison.Ordinal);

    private static HashSet<string> Required(Type type, JsonObject body)
    {
        string schema = type == typeof(Communication) ? $"Communication.{body["type"]}" : type.Name;
        return [.. RequiredBy(Schemas[schema]!)];
    }

    private static IEnumerable<string> RequiredBy(JsonNode schema) => schema["required"]!.AsArray().Select(name => name!.GetValue<string>());

    private static bool IsSound(Type type, JsonObject body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        return type == typeof(Communication) ? IsTaken(JsonEdge.Read<Communication>(bytes))
            : type == typeof(PartyChange) ? JsonEdge.Read<PartyChange>(bytes).IsSound
            : type == typeof(PracticeChange) ? JsonEdge.Read<PracticeChange>(bytes).IsSound
            : type == typeof(EvidenceDeclaration) ? JsonEdge.Read<EvidenceDeclaration>(bytes).IsSound
            : type == typeof(Confirmation) ? JsonEdge.Read<Confirmation>(bytes).IsSound
            : IsTaken(JsonEdge.Read<SubmitRequest>(bytes));
    }

    /// <summary>The shape is right, and the door finds who says it and about which case; what can be part of a decision has the same shape there, which names neither.</summary>
    private static bool IsTaken<T>(JsonRead<T> read)
        where T : Communication
    {
        if (!read.IsSound)
        {
            return false;
        }

        var said = read.Value;
        if (Decide.MayHold.Contains(CommunicationTypes.Of(said)))
        {
            return true;
        }

        var sender = new Sender(said.From, AuthorityId.Parse("central"), "an officer");
        return (CommunicationTypes.Of(said).OpensCase ? Handing.Opening(sender, said, [], "") : Handing.About(said.CaseId, sender, said, [], "")).Problem is null;
    }

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field =>
            field.Key == "$ref" ? [field.Value!.GetValue<string>()] : References(field.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };
}
