using System.Globalization;
using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Clocks;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;
using NodaTime;

namespace EscalationRoom.Web.Shell.Demo.Sketches;

/// <summary>The closed escalations of the seed data: what was wrong, what was done, how long it took and how it ended. What was said between is not told.</summary>
internal static class PastEscalations
{
    private const string Director = "u-marcus";
    private static readonly TimeSpan Accepted = TimeSpan.FromMinutes(8);
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);
    private static readonly TimeSpan Answered = TimeSpan.FromMinutes(25);

    private static readonly Dictionary<string, Told> Words = new()
    {
        ["ESC-2025-0912"] = new(330, "u-priya", "Results feed down at all sites after a pool change", "The connection pool was changed at noon and ran full within minutes; results stopped at every clinic.", CloseCode.FixedPermanent),
        ["ESC-2025-0934"] = new(322, "u-sofia", "Vehicle data arrives hours late", "The ingest queue filled over the weekend. Positions of the fleet came in three hours late.", CloseCode.FixedPermanent),
        ["ESC-2025-0951"] = new(316, "u-daniel", "Two meters counted twice on the October invoice", "Two sites were metered under an old and a new id; the invoice holds both.", CloseCode.CommercialSettlement),
        ["ESC-2025-0967"] = new(311, "u-daniel", "Burst usage billed above the agreed tier", "The contract names a burst tier but not what counts as a burst. Finance disputes the overage.", CloseCode.ContractClarified),
        ["ESC-2025-0988"] = new(304, "u-rachel", "A weekend ticket waited until Monday", "A ticket of Saturday night had no owner until Monday morning; the dock stood still for a shift.", CloseCode.ExplainedNoChange),
        ["ESC-2025-1003"] = new(298, "u-kenji", "Tickets after Tokyo's hours go nowhere", "Tickets after 18:00 in Tokyo went to a queue without people.", CloseCode.FixedPermanent),
        ["ESC-2025-1019"] = new(292, "u-kenji", "Go-live is six weeks behind the plan that was sold", "The plan in the offer had no time for data migration. The client learned of it from the project board.", CloseCode.FixedWorkaroundAccepted),
        ["ESC-2026-0007"] = new(170, "u-rachel", "Second weekend ticket without an owner", "Again nobody was on the weekend queue. The client asks what the apology of autumn was worth.", CloseCode.FixedWorkaroundAccepted),
        ["ESC-2026-0031"] = new(150, "u-priya", "Supplier reports a breach; is patient data affected?", "A supplier of ours reported an intrusion. The trust asks whether any patient record was within reach.", CloseCode.ExplainedNoChange),
        ["ESC-2026-0058"] = new(121, "u-farah", "A partner felt brushed off on the phone", "A partner of the firm called three times and was told three different things.", CloseCode.ExplainedNoChange),
        ["ESC-2026-0083"] = new(92, "u-daniel", "How often must we report?", "The client reads the reporting clause as weekly, we read it as monthly.", CloseCode.ContractClarified),
        ["ESC-2026-0102"] = new(58, "u-sofia", "The client compares us with a competitor", "After two slow quarters the head of operations asked another supplier for an offer.", CloseCode.CommercialSettlement) { StillOwed = "A written report on the 90-day plan" },
    };

    public static IEnumerable<Sketch> Of(DateTimeOffset now) => SeedFile.Data.ClosedEscalations.Select(it => SketchOf(it, Words[it.Id], now));

    private static Sketch SketchOf(SeedClosed it, Told told, DateTimeOffset now)
    {
        var client = SeedFile.Data.Clients.Single(one => one.Name == it.Client);
        var calendar = it.Severity == "Sev1" ? BusinessCalendars.Always : BusinessCalendars.Of(client.Calendar);
        var start = calendar.After(now.AddDays(-told.DaysAgo).ToInstant(), Duration.FromMinutes(1)).ToDateTimeOffset();
        var submission = new Submission(
            DemoClients.IdOf(client.Id),
            Enum.Parse<EscalationType>(it.Type.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
            Enum.Parse<Severity>(it.Severity),
            "As it was seen then.",
            told.Title,
            told.Happened,
            "",
            "");
        return new Sketch(new RoomKey(it.Id), client.AccountOwner, submission, start, room => Draw(room, it, told, client.AccountOwner, Until));

        DateTimeOffset Until(double share) => calendar.After(start.ToInstant(), share * Length(it.TimeToResolve, calendar)).ToDateTimeOffset();
    }

    private static void Draw(SketchedRoom room, SeedClosed it, Told told, string account, Func<double, DateTimeOffset> until)
    {
        var (start, offer) = (room.Room.OpenedAt, it.Cost == "none" ? $"{it.Resolution}." : $"{it.Resolution}. We {it.Cost.Replace("credit", "credit you", StringComparison.Ordinal)}.");
        room.Ask(told.Owner, "Skill, and room for one more.", start + Answered, start).Accept(told.Owner, start + Accepted)
            .Tell("I own this from now on until it is closed. I come back to you with what we know.", start + Answered);
        if (it.Outcome.StartsWith("rejected", StringComparison.Ordinal))
        {
            RejectOnce(room, account, until);
        }

        room.Propose(offer, SignOffs.None, until(0.9)).Offer(offer, until(1.5), until(1))
            .Accepted(account, it.Outcome.Contains("CSAT 3", StringComparison.Ordinal) ? 3 : 4, "The client accepted by phone.", until(1.05));
        if (told.StillOwed.Length > 0)
        {
            room.Promise(told.StillOwed, until(0) + Quarter, until(1.06));
        }

        var cause = Causes.First(known => it.RootCause.StartsWith(known.Words, StringComparison.Ordinal)).Cause;
        room.Did(room.Room.Close(room.Room.OwnerId, new Closing(told.Outcome, cause, offer, $"This is closed as agreed. {offer}"), until(1.1)));
    }

    private static void RejectOnce(SketchedRoom room, string account, Func<double, DateTimeOffset> until)
    {
        const string First = "We apologise. The ticket is reassigned.";
        room.Propose(First, SignOffs.None, until(0.3)).Offer(First, until(1), until(0.35));
        room.Did(room.Room.RejectResolution(room.Who(account).Id, [RejectionCode.RecurrenceNotAddressed], "It happened twice. What keeps it from happening again?", new NextOwner(room.Who(Director), TimeSpan.FromMinutes(30)), until(0.5)));
        room.Did(room.Room.AcceptHandoff(room.Who(Director), room.Room.PendingHandoffId!.Value, "Somebody watches the weekend queue by name until it is staffed.", until(0.5)));
    }

    /// <summary>Such as <c>3 h 40 m</c>, <c>9 h</c> or <c>3 bd</c>.</summary>
    private static Duration Length(string words, BusinessCalendar calendar) => words.Split(' ').Chunk(2)
        .Aggregate(Duration.Zero, (sum, it) => sum + (int.Parse(it[0], CultureInfo.InvariantCulture) * (it[1] switch
        {
            "bd" => calendar.Day,
            "h" => Duration.FromHours(1),
            _ => Duration.FromMinutes(1),
        })));

    private static Instant ToInstant(this DateTimeOffset at) => Instant.FromDateTimeOffset(at);

    private static readonly (string Words, RootCause Cause)[] Causes =
    [
        ("Configuration", RootCause.ConfigurationChange), ("Capacity", RootCause.CapacityPerformance), ("Billing", RootCause.BillingMeteringData), ("Contract", RootCause.ContractAmbiguity),
        ("Staffing", RootCause.StaffingOutOfHours), ("Process gap - routing", RootCause.ProcessRoutingTriage), ("Process gap - communication", RootCause.ProcessCommunication),
        ("Expectation", RootCause.ExpectationSetAtSale), ("Third party", RootCause.ThirdPartySupplier),
    ];

    private sealed record Told(int DaysAgo, string Owner, string Title, string Happened, CloseCode Outcome)
    {
        /// <summary>What was promised beyond its closing.</summary>
        public string StillOwed { get; init; } = "";
    }
}
