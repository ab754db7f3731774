using System.Text.Json.Nodes;

namespace RequestRouter.Local.Client;

/// <summary>A notice as a national system reads it from its inbox; members it has no use for are left out.</summary>
/// <param name="Code">Of a rejection, as in problem documents; null for all other notices.</param>
/// <param name="Failures">Why a communication was rejected; empty otherwise.</param>
/// <param name="Remarks">What the text has against the communication that travels with it, or what it leaves open; empty otherwise.</param>
/// <param name="Clause">Where a treaty governs the case: its clause in the place of the paragraph; null otherwise.</param>
/// <param name="Contacts">The points of contact of all parties, once a year; null for all other notices.</param>
/// <param name="Territory">To the requested State: its territory whose own central authority deals with the case; null for the State's.</param>
internal sealed record ReceivedNotice(
    string Id,
    string To,
    string? CaseId,
    string Type,
    string? Citation,
    string Text,
    DateTimeOffset At,
    DateTimeOffset? DueAt,
    CommunicationLink? Communication,
    string? Code = null,
    JsonArray? Failures = null,
    string? Clause = null,
    JsonArray? Contacts = null,
    JsonArray? Remarks = null,
    string? Territory = null);
