using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests.Support;

/// <summary>What States say in the stories: sound communications, each with an id of its own.</summary>
internal static class Words
{
    private static int count;

    public static JsonObject Acknowledge() => Say("acknowledge", ("ownReference", "CA/2026/77"));

    /// <summary>Singapore's record of a call from the Netherlands, 40(13).</summary>
    public static JsonObject RegisterOralRequest(string reference, DateTimeOffset calledAt) => new()
    {
        ["type"] = "register-oral-request",
        ["from"] = "SG",
        ["requesting"] = "NL",
        ["reference"] = reference,
        ["caller"] = "Duty prosecutor of the central authority",
        ["calledAt"] = calledAt,
        ["summary"] = "Servers used in a running attack are about to be wiped.",
        ["urgency"] = "The attack is going on.",
        ["purposes"] = new JsonArray("stored-data", "stored-data"),
    };

    public static JsonObject ConfirmInWriting(JsonObject request) => Say("confirm-in-writing", ("content", request["content"]!.DeepClone()));

    public static JsonObject RecordDiplomaticDelivery(DateTimeOffset at) =>
        Say("record-diplomatic-delivery", ("noteReference", "Note verbale 2026/88"), ("deliveredAt", at));

    public static JsonObject Forward(string executingState = "SG") =>
        Say("forward", ("executingAuthority", "Cybercrime unit (example)"), ("executingState", executingState));

    public static JsonObject AskInformation() => Say("ask-information", ("questions", List("Which time zone do the times refer to?")));

    public static JsonObject AnswerInformation() => Say("answer-information", ("answers", List("Coordinated universal time.")));

    public static JsonObject Grant() => Say("grant", ("rightsAttestation", "Ordered by an independent judge and limited to what is asked."));

    public static JsonObject IntendToRefuse(params JsonObject[] reasons) => Say(
        "intend-to-refuse",
        ("reasons", new JsonArray([.. reasons])),
        ("possibleTerms", "The data of the other months could be furnished."));

    public static JsonObject Refuse(params JsonObject[] reasons) => Say("refuse", ("reasons", new JsonArray([.. reasons])));

    /// <summary>With what the consultation came to.</summary>
    public static JsonObject RefuseAfterConsultation(params JsonObject[] reasons) =>
        Refuse(reasons).With("consultationOutcome", "No terms could be found.");

    public static JsonObject Because(string ground, string explanation = "It concerns a facility of national security.")
    {
        var reason = new JsonObject { ["ground"] = ground, ["explanation"] = explanation };
        switch (ground)
        {
            case "essential-interests":
                reason["interest"] = "security";
                break;
            case "discrimination":
                reason["characteristic"] = "religion";
                break;
        }

        return reason;
    }

    public static JsonObject AnswerConsultation() => Say("answer-consultation", ("answer", "The other months would be enough for now."));

    public static JsonObject OfferConditions() => Say(
        "offer-conditions",
        ("conditions", new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "For the proceedings named in the request only." })));

    public static JsonObject AcceptConditions() => Say("accept-conditions");

    public static JsonObject RejectConditions(string? counterProposal = null) => counterProposal is null
        ? Say("reject-conditions")
        : Say("reject-conditions", ("counterProposal", counterProposal));

    public static JsonObject Proceed() => Say("proceed");

    public static JsonObject IntendToPostpone(string ground = "interference") => Say(
        "intend-to-postpone",
        ("ground", ground),
        ("explanation", "Our own arrests are planned for next month."),
        ("possibleTerms", "Subscriber data could be furnished at once."));

    public static JsonObject Postpone(DateTimeOffset reviewAt) => Say(
        "postpone",
        ("ground", "interference"),
        ("explanation", "Our own arrests are planned for next month."),
        ("consultationOutcome", "The requesting State agreed to wait."),
        ("reviewAt", reviewAt));

    public static JsonObject Resume() => Say("resume");

    public static JsonObject ConvertRequest(string newReference) =>
        Say("convert-request", ("toKind", "confiscation-foreign-order"), ("newReference", newReference));

    public static JsonObject StartExecution() => Say(
        "start-execution",
        ("safeguards", new JsonObject
        {
            ["legalBasis"] = "Criminal Procedure Code, section 39",
            ["proportionality"] = "Limited to one account and three weeks",
            ["reviewBody"] = "District judge",
            ["scope"] = "Stored subscriber and traffic data",
            ["providerSecrecy"] = true,
        }));

    public static JsonObject ForeseeCosts() => Say("foresee-costs", ("description", "A specialised laboratory must open the device."));

    public static JsonObject AgreeCosts() => Say("agree-costs", ("terms", "Each State bears half of the invoice."));

    public static JsonObject ClaimCosts() => Say("claim-costs", ("description", "Copies and postage"));

    public static JsonObject CannotKeepSecrecy() => Say("cannot-keep-secrecy", ("reason", "Our law has the order shown to the account holder."));

    public static JsonObject Deliver() => Deliver(Element());

    /// <summary>The procedure that the example request specifies was followed, 40(17).</summary>
    public static JsonObject Deliver(JsonObject element) => Say(
        "deliver", ("elements", new JsonArray(element)), ("procedure", new JsonObject { ["result"] = "followed" }));

    public static JsonObject DeliverInPart() => Deliver().With("partial", true);

    /// <summary>A file with personal data that passed the check of 36(1).</summary>
    public static JsonObject Element() => new()
    {
        ["digest"] = new string('a', 64),
        ["personalData"] = true,
        ["check"] = "compliant",
        ["legalBasis"] = "Data Protection Act, section 26",
    };

    public static JsonObject Withhold() => Say("withhold", ("reason", "The names of uninvolved customers may not be transferred under our law."));

    public static JsonObject AcknowledgeDelivery() => Say("acknowledge-delivery", ("integrityVerified", true));

    public static JsonObject NoLongerRequired() => Say("no-longer-required", ("reason", "The suspect has handed over the device."));

    public static JsonObject ConfirmNeed() => Say("confirm-need");

    public static JsonObject AskStatus() => Say("ask-status", ("question", "How does it stand?"));

    public static JsonObject AnswerStatus() => Say("answer-status", ("answer", "The provider has been asked."));

    public static JsonObject ReportProgress() => Say("report-progress", ("progress", "The provider has named the customer."));

    public static JsonObject Supplement() => Say("supplement", ("addition", "The second address is 198.51.100.23."));

    public static JsonObject SuggestDeadline(DateTimeOffset at) =>
        Say("supplement", ("deadline", new JsonObject { ["at"] = at, ["reasons"] = "The hearing is on that day." }));

    public static JsonObject AnswerDeadline() => Say("answer-deadline", ("canBeMet", true));

    public static JsonObject ReportPreserved(DateTimeOffset at) => Say("report-preserved", ("effectiveAt", at), ("secrecyKept", true), ("secrecyUntil", at.AddDays(90)));

    public static JsonObject ReleasePreserved() => Say("release-preserved");

    public static JsonObject Authorize() => Say("authorize");

    public static JsonObject Deny() => Say("deny");

    public static JsonObject RecordUse() => Say("record-use", ("withinStatedPurpose", true));

    public static JsonObject AttestDeletion() => Say("attest-deletion", ("manner", "deleted"), ("attestedBy", "J. Jansen, prosecutor"));

    public static JsonObject RecordOnwardTransfer() => Say("record-onward-transfer", ("recipient", "Joint team of a third State"));

    public static JsonObject OpenDispute() => Say("open-dispute", ("subject", "Whether 40(27) covers a planned arrest."));

    public static JsonObject RecordRestriction() => Say("record-restriction", ("act", "Unpaid fine of 2024"), ("actIsEarlier", true));

    /// <summary>Without technical means of its own.</summary>
    public static JsonObject PermitHearing() => Say("permit-hearing", ("ownMeans", false));

    public static JsonObject DeclineHearing() => Say("decline-hearing", ("reason", "No court near the hospital is connected; it can hear the witness itself."));

    /// <summary>A Dutch judge conducts it, with Dutch equipment.</summary>
    public static JsonObject AgreeHearing() => Say("agree-hearing", ("conductedByRequesting", true), ("meansByRequesting", true));

    public static JsonObject ScheduleHearing(DateTimeOffset at) =>
        Say("schedule-hearing", ("at", at), ("conductedBy", "NL"), ("attendedBy", "District judge (example)"));

    public static JsonObject RecordHearing(DateTimeOffset at) => Say(
        "record-hearing", ("heldAt", at), ("conductedBy", "NL"), ("conductingAuthority", "Examining magistrate (example)"), ("attendedBy", "District judge (example)"));

    public static JsonObject DetermineAccess() => Say("determine-access", ("extent", "in-part"), ("explanation", "Names of other applicants are left out."));

    public static JsonObject AskConsultation() => Say("ask-consultation");

    public static JsonObject Disclose() => Say("disclose");

    public static JsonObject GiveNotice() => Say("give-notice", ("elements", List(new string('a', 64))));

    public static JsonObject Decide(params JsonObject[] parts) => Say("decide", ("parts", new JsonArray([.. parts])));

    public static JsonObject Say(string type, params (string Name, JsonNode Value)[] members)
    {
        var said = new JsonObject { ["id"] = $"{type}-{Interlocked.Increment(ref count)}", ["type"] = type };
        foreach (var (name, value) in members)
        {
            said[name] = value;
        }

        return said;
    }

    public static JsonObject OfItems(this JsonObject said, params int[] items) =>
        said.With("items", new JsonArray([.. items.Select(item => JsonValue.Create(item))]));

    public static JsonObject With(this JsonObject said, string member, JsonNode value)
    {
        said[member] = value;
        return said;
    }

    public static JsonObject Without(this JsonObject said, string member)
    {
        said.Remove(member);
        return said;
    }

    private static JsonArray List(params string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
