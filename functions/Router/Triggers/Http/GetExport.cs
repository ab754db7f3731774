using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Checkpoints;
using RequestRouter.Router.Cases;
using RequestRouter.Router.OpenApi;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>The record of a case for whoever verifies it, and who has read it. Each read is entered first: where that cannot be written, nothing is given.</summary>
public sealed class GetExport(HttpEntrance entrance, CaseStore cases, CaseExport export, AuditReads reads, LogReader log, IRouterSigner signer, TimeProvider time)
{
    private const int PageSize = 100;

    [Function(nameof(GetExport))]
    [Operation(
        "Exports the record of a case",
        Description = "JSON Lines: the ledger, what each entry answers with the bytes as signed, signatures and receipts, the registers of both parties from their first change, custody. The page /docs/export describes each line, and how to verify the file without the router. An auditor of no State is given all; a party what it may see. Each call is entered in a chain of its own. A file whose last line is not of kind end was cut off.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.StateRequired])]
    [Answer(200, "The lines.", HasOtherBody = true, MediaType = ExportResult.MediaType)]
    public async Task<IActionResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/requests/{caseId}")] HttpRequest request, string caseId, CancellationToken cancellationToken)
    {
        var (problem, caller, snapshot) = await EnterAsync(request, caseId, AuditReadKind.Export, cancellationToken);
        return problem ?? new ExportResult(snapshot!.Case.Id, ending => export.ReadAsync(snapshot, caller!.State, time.GetUtcNow(), ending), signer);
    }

    [Function("GetLogProof")]
    [Operation(
        "Proves that an entry of a case is in the log of all ledgers",
        Description = "A file as C2SP tlog-proof writes it, with its checkpoint, which both programs of the page /docs/export verify without the router. Its member extra is the record that is in the tree: case, number and hash of the entry. Each call is entered as a read of the record.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.StateRequired])]
    [Query("entry", typeof(int), "The number of the entry. Default the last that is in the log.")]
    [Answer(200, "The proof, under 4 KiB.", HasOtherBody = true, MediaType = "text/plain")]
    public async Task<IActionResult> Proof(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/requests/{caseId}/proof")] HttpRequest request, string caseId, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        int? entry = (int?)query.Number("entry", int.MaxValue, "the number of an entry");
        var (problem, _, snapshot) = await EnterAsync(request, caseId, AuditReadKind.Proof, cancellationToken, query);
        if (problem is not null)
        {
            return problem;
        }

        return await log.ProofAsync(snapshot!.Case.Id, entry ?? snapshot.Entries, cancellationToken) is { } proof && (entry is null || proof.Entry.Number == entry)
            ? new TextResult(proof.ToText(), $"{caseId}-{proof.Entry.Number}.tlog-proof")
            : HttpAnswers.NotFound("No checkpoint holds the entry yet.");
    }

    [Function("GetAuditReads")]
    [Operation(
        "Reads who has read the record of a case",
        Description = "Each holds the hash of the one before, and its own is the SHA-256 of its canonical form (RFC 8785). This call is one of them. Which person it was is told to officers of that person's State alone.",
        Roles = [OfficerRole.CentralAuthority, OfficerRole.PointOfContact, OfficerRole.ComplianceOfficer, OfficerRole.Auditor],
        Problems = [ProblemCodes.NotFound, ProblemCodes.AuthorityEnded, ProblemCodes.StateRequired])]
    [Query("after", typeof(int), "The number of the last read that is known; reads after it are given. Default 0.")]
    [Answer(200, "Up to a hundred reads, in order.", typeof(AuditReadList))]
    public async Task<IActionResult> Reads(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/audit/requests/{caseId}/reads")] HttpRequest request, string caseId, CancellationToken cancellationToken)
    {
        var query = new QueryReader(request);
        int after = (int)(query.Number("after", int.MaxValue - 1, "the number of the last read that is known") ?? 0);
        var (problem, caller, snapshot) = await EnterAsync(request, caseId, AuditReadKind.Reads, cancellationToken, query);
        if (problem is not null)
        {
            return problem;
        }

        var page = new List<AuditReadView>();
        await foreach (var stored in reads.ReadAsync(snapshot!.Case.Id, after, cancellationToken))
        {
            if (page.Count == PageSize)
            {
                return HttpAnswers.Json(new AuditReadList(page, page[^1].Read.Number));
            }

            page.Add(AuditReadView.For(caller!.State, stored));
        }

        return HttpAnswers.Json(new AuditReadList(page, null));
    }

    /// <summary>The caller and the case, once the read is entered; or the problem.</summary>
    private async Task<(IActionResult? Problem, Caller? Caller, CaseSnapshot? Snapshot)> EnterAsync(
        HttpRequest request, string caseIdText, AuditReadKind what, CancellationToken cancellationToken, QueryReader? query = null)
    {
        var entered = await entrance.AuditorAsync(request, cancellationToken);
        if ((entered.Problem ?? query?.Problem) is { } problem)
        {
            return (problem, null, null);
        }

        var caller = entered.Caller!;
        if (!CaseId.TryParse(caseIdText, null, out var caseId) || await cases.ReadAsync(caseId, cancellationToken) is not { } snapshot
            || (caller.State is { } state && snapshot.Case.Requesting != state && snapshot.Case.Requested != state))
        {
            return (Problem.NoSuchCase, null, null);
        }

        await reads.EnterAsync(snapshot, caller.State, caller.Subject, what, cancellationToken);
        return (null, caller, snapshot);
    }
}
