using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Intake;

/// <summary>Scenario C's ticket, as Tomás drafts it.</summary>
internal static class UnansweredTicket
{
    /// <summary>All but the impact; what the client wrote comes with the import.</summary>
    public static Task<ApiAnswer> KeepTicket(this HttpClient who, Guid draft, string trigger = "lapse") => who.Keep(
        draft,
        ("client", "cl-quillon"), ("type", "sla_breach"), ("trigger", trigger), ("test", "A formal complaint from a director of the client or above"),
        ("title", "Ticket ZD-88213 unanswered for 26 hours"), ("whatHappened", "The dock-door feed stopped at 05:50; nobody answered for 26 hours."),
        ("requestedOutcome", "A director calls by noon on the 17th."), ("said.0", "Where is everybody?"), ("attempt.0.when", "17 Nov 07:55"), ("attempt.0.who", "Jun Park"), ("attempt.0.what", "restarted the feed"), ("attempt.0.result", "it holds"),
        ("field.contact", "Wei Zhang"), ("field.documents", "ZD-88213-thread.html"), ("field.linkedRecord", "ZD-88213"), ("field.whoElseKnows", "Rachel Boateng"), ("field.clause", "Schedule B, 8 h"),
        ("field.sourceTicket", "ZD-88213"), ("field.times", "due 14:05, not answered by 08:05"), ("field.heldBy", "dock-evening queue"));

    public static async Task<ApiAnswer> ImportThread(this HttpClient who, Guid draft)
    {
        using var form = new MultipartFormDataContent { { new StringContent(Thread), "text" }, { new StringContent("America/New_York"), "zone" } };
        return await who.Upload($"/api/drafts/{draft}/imports", form);
    }

    private const string Thread =
        """
        ZD-88213 Dock-door feed has stopped

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 06:05
        The dock-door feed stopped at 05:50. Nothing arrives at docks 3 to 9.

        Corvane Support (automatic)  Mon, 16 Nov 2026 06:06
        We have received your request. A colleague answers within 8 hours.

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 09:40
        Any news? Docks 3 to 9 are still on paper.

        Ilse Brandt <ilse.brandt@quillon.example>  Mon, 16 Nov 2026 12:30
        I plan the night shift and need to know whether the feed is back by 22:00.

        SLA rule (automatic)  Mon, 16 Nov 2026 14:05
        First response was due 16 Nov 2026 14:05 and is breached.

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 16:45
        The feed came back for an hour and stopped again at 16:20.

        Ilse Brandt <ilse.brandt@quillon.example>  Mon, 16 Nov 2026 18:20
        Could somebody tell us where this stands? The night shift begins at 22:00.

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 23:05
        Nobody answers. This is the third time in four months that something raised in the evening is ignored.
        It is frustrating and disappointing, and I want your director to call me.

        Ilse Brandt <ilse.brandt@quillon.example>  Tue, 17 Nov 2026 07:50
        Terrible night: 41 trucks delayed, and still no answer. We have lost patience.
        """;
}
