using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Web.Shell.Demo.Stories.StoryCommitment;

namespace EscalationRoom.Web.Shell.Demo.Stories;

/// <summary>Scenario B: a contract dispute with counsel in a lane of her own; the offer waits for the client.</summary>
internal static class DisputedInvoice
{
    public const string LastStep = "message 12";

    private static readonly SituationWords Opening = new(
        "Tarnhill disputes line 6 of INV-20417 under clause 7.3 and served notice under 12.2.",
        "118,400 in dispute; the notice expires in 10 business days.",
        "Usage data checked against the invoice.",
        "A substantive answer, cleared by counsel and finance.");

    public static async Task TellAsync(Story it, RoomKey? given)
    {
        await OpenAsync(it, given);
        await WeighAsync(it);
        await DecideAsync(it);
        await OfferAsync(it);
    }

    private static async Task OpenAsync(Story it, RoomKey? given)
    {
        var submission = it.Submission(
            "Contractual or invoice dispute of 25,000 or more.",
            "118,400 on INV-20417, and notice of termination under clause 12.2 which expires in 10 business days.",
            "A substantive answer on line 6 and the cap of clause 7.3.");
        await it.OpenAsync<EscalationSubmitted>(0, "u-lena", given, (id, key, now) => Room.Open(id, key, submission, it.Who("u-lena"), it.Who("u-rachel"), now));
        foreach (var document in new[] { "D1", "D2", "D3" })
        {
            await it.AttachAsync(0, "u-lena", document, Lane.Client);
        }

        await it.DoAsync(0, "route", "room.assign", Story.System, (room, now) => room.OfferRoom(it.Who("u-daniel"), it.Event("routed").Text, it.HalfHourAfter(0, now), now));
        foreach (var person in new[] { "u-noor", "u-grant", "u-helen", "u-marcus" })
        {
            await it.AddAsync(0, "sys", person);
        }

        await it.DoAsync(0.3, "accept", "room.accept", it.Who("u-daniel"), (room, now) => room.Accept(it.Who("u-daniel"), it.Who("u-rachel"), now));
        await it.AddAsync(1, "u-daniel", "c-elliot");
        await it.AddAsync(1, "u-daniel", "c-dana");
    }

    private static async Task WeighAsync(Story it)
    {
        await it.SayAsync(1, null, Deliver(1, "u-daniel", it.Time.EndOfDay(1.2, days: 5), "A substantive answer"), Update(2, "u-daniel", it.At(7.83), it.Text.Of("A short status each day by 17:00")));
        await it.SayAsync(2);
        await it.AddAsync(2.5, "u-daniel", "u-bea");
        await it.SayAsync(3);
        await it.AttachAsync(3.1, "u-bea", "D4", Lane.Internal);
        await it.AddAsync(3.3, "u-noor", "u-daniel", Lanes.Privileged);
        await it.AddAsync(3.3, "u-noor", "u-grant", Lanes.Privileged);
        await it.SayAsync(4);
        await it.SayAsync(5);
        await it.StandsAsync(6.2, "u-daniel", Lane.Internal, 1, Opening);
        var paper = await it.AttachAsync(6, "u-grant", "D5", Lane.Privileged);
        await SayStatusAsync(it, 6, 7.6);
        await it.ReviseAsync(12, "u-noor", "D5", paper);
    }

    private static async Task DecideAsync(Story it)
    {
        var decision = new ChosenOption(
            "R1: how to answer the dispute of INV-20417",
            ["A: stand on the invoice", "B: credit 52,100", "C: credit 62,000 plus Amendment 3 (burst defined, cap explicit)"],
            "C: credit 62,000 plus Amendment 3 (burst defined, cap explicit)",
            it.Text.Between(it.Event("decision").Text, "Recommended: C. "));
        await it.DoAsync(14, "decide", "room.decision.record", it.Who("u-daniel"), (room, now) => room.RecordDecision(it.Who("u-daniel").Id, Lane.Internal, decision, now), Lane.Internal);
        await it.StandsAsync(14.5, "u-daniel", Lane.Internal, 2, Opening with { Tried = "Three ways weighed in R1; C recommended: credit 62,000 and Amendment 3.", NextStep = "Sign-off by finance, legal and Helen." });
        await it.SayAsync(7);
        await SayStatusAsync(it, 8, 17.6);
        const SignOffs Needed = SignOffs.Finance | SignOffs.Legal | SignOffs.Executive;
        await it.DoAsync(20, "propose", "room.resolution.propose", it.Who("u-daniel"), (room, now) => room.ProposeResolution(it.Who("u-daniel").Id, ResolutionPath.Commercial, "R1 option C: credit 62,000 against INV-20417, balance of line 6 re-rated, Amendment 3 with a term of 24 months.", Needed, now));
        var letter = await it.AttachAsync(21, "u-daniel", "D6", Lane.Privileged);
        await SignAsync(it, 0, "u-grant");
        await it.ReviseAsync(25, "u-noor", "D6", letter);
        await SignAsync(it, 1, "u-noor");
        await SignAsync(it, 2, "u-helen");
        await SayStatusAsync(it, 9, 27.6);
    }

    private static async Task OfferAsync(Story it)
    {
        const string Offer = "Credit of 62,000 against INV-20417, the balance of line 6 re-rated to the standard tier, and Amendment 3 which states the cap. Without admission.";
        await SayStatusAsync(it, 10, 37.6, Deliver(3, "u-daniel", it.At(42.83), "The letter"));
        var answer = await it.SayAsync(11);
        foreach (var kept in new[] { 1, 2, 3 })
        {
            await it.KeepAsync(41, "u-daniel", kept, answer.Item);
        }

        await it.AttachAsync(41, "u-daniel", "D6", Lane.Client);
        await it.DoAsync(41, "offer", "room.resolution.offer", it.Who("u-daniel"), (room, now) => room.OfferResolution(it.Who("u-daniel").Id, Offer, it.At(61), now), Lane.Client);
        await it.StandsAsync(41.5, "u-daniel", Lane.Internal, 3, Opening with { Tried = "R1 option C, signed off by finance, legal and Helen; the letter is with the client.", NextStep = "The client decides within two business days." });
        await it.SayAsync(12);
    }

    /// <summary>The day's status keeps the standing commitment until the next day's.</summary>
    private static async Task SayStatusAsync(Story it, int number, double at, params StoryCommitment[] makes)
    {
        var status = await it.SayAsync(number, null, makes);
        await it.KeepAsync(at, "u-daniel", 2, status.Item, it.At(at + 10.23));
    }

    private static Task<ReviewGiven> SignAsync(Story it, int which, string by)
    {
        var signed = it.Event("signoff", which);
        return it.DoAsync(signed.T, $"{by} signs", "room.resolution.review", it.Who(by), (room, now) => room.ReviewResolution(it.Who(by), ReviewVerdict.Approved, signed.Text, now));
    }
}
