namespace EscalationRoom.Domain.Tests.Intake.Importing;

/// <summary>Scenario C's ticket as Tomás pastes it: nine messages over 26 hours, New York time.</summary>
internal static class TicketThread
{
    public const string Text =
        """
        ZD-88213 Dock-door feed has stopped

        Marek Nowak <marek.nowak@quillon.example>  Mon, 16 Nov 2026 06:05
        The dock-door feed stopped at 05:50. Nothing arrives at docks 3 to 9.
        We load by hand until it is back.

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
