using EscalationRoom.Data.Seed;
using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Resolution;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Shell.Demo.Sketches;

/// <summary>Escalations that are open now, one in each of the states a queue is read for.</summary>
internal static class OpenEscalations
{
    public static IReadOnlyList<Sketch> Of(DateTimeOffset now)
    {
        return
        [
            Open(140, "cl-veltra", EscalationType.ServiceOutage, Severity.Sev1, 26, "Fleet positions frozen since the morning release", "Positions of 3,100 vehicles stopped at 26 minutes past. Dispatch works by phone.", it => it
                .Ask("u-priya", "Skill outage, and free.", Ago(16), Ago(26)).Accept("u-priya", Ago(22))
                .Note("u-olu", "The consumer rejects the new schema. We can replay from the log once it is rolled back.", Ago(15))
                .Tell("I own this until it is closed. Positions are stored, nothing is lost; they are not shown. We roll the release back now.", Ago(-35), Ago(14))),
            Open(141, "cl-aldermoor", EscalationType.ClientRequested, Severity.Sev2, 190, "The trust asks for a named contact through the winter", "The director of IT asks who will be there at Christmas, and wants it in writing.", it => it
                .Ask("u-priya", "She knows the trust.", Ago(160), Ago(190)).Accept("u-priya", Ago(181))
                .Tell("I have this. You get names and hours from me in writing.", Ago(20), Ago(150))
                .Want("u-mira", "Who signs for the trust between Christmas and New Year, and on which number?", Ago(-90), Ago(70))),
            Open(142, "cl-hanami", EscalationType.DeliveryDelay, Severity.Sev3, 1500, "Second plant goes live two weeks late", "The label printers of the second plant arrived without drivers. The go-live of Monday cannot be held.", it => it
                .Ask("u-kenji", "Skill delivery; Tokyo.", Ago(1440), Ago(1500)).Accept("u-kenji", Ago(1490))
                .Tell("I have spoken with the plant. You get a new plan with dates from me, not a promise.", Ago(1480))),
            Open(143, "cl-tarnhill", EscalationType.BillingDispute, Severity.Sev3, 420, "Credit for April never reached the account", "The credit of 8,800 agreed in spring is on no invoice since.", it => it
                .Ask("u-daniel", "Skill billing.", Ago(390), Ago(420)).Accept("u-daniel", Ago(415))
                .Add("u-grant", Lanes.Internal, Ago(410)).Tell("I own this. I am looking for the credit note and write to you today.", Ago(400))
                .Propose("Book the credit of 8,800 on the next invoice, with a letter that names it.", SignOffs.Finance, Ago(60))),
            Open(144, "cl-quillon", EscalationType.SlaBreach, Severity.Sev3, 300, "Scanner tickets answered after nine hours", "Three tickets in a row were answered after nine hours; four are promised.", it => it
                .Ask("u-sofia", "Skill sla.", Ago(270), Ago(300)).Accept("u-sofia", Ago(292)).Tell("I own this and read all three tickets with the team today.", Ago(280))
                .HandOff("u-daniel", "My shift ends, and the credit is yours to decide.", TimeSpan.FromHours(8), Ago(12))),
            Open(145, "cl-veltra", EscalationType.RetentionRisk, Severity.Sev2, 5, "Head of operations asks for our exit terms", "In the monthly call he asked what leaving would cost.", it => it
                .Ask("u-sofia", "Skill complaint; the freest of those in hours.", Ago(-25), Ago(5))),
            Open(146, "cl-osprey", EscalationType.ComplaintConduct, Severity.Sev4, 3000, "An invoice was explained in a tone the firm did not like", "A clerk of the firm felt lectured on the phone.", it => it
                .Ask("u-daniel", "Free.", Ago(2900), Ago(3000)).Accept("u-daniel", Ago(2950)).Tell("I am sorry for how that went. I have listened to the call and speak with my colleague.", Ago(2940))
                .Propose("An apology, and a named contact for invoices.", SignOffs.None, Ago(1500)).Offer("We apologise. From now on Bea Novak explains invoices to you herself.", Ago(-1500), Ago(1480))
                .Accepted("u-lena", 5, "Accepted by phone, with thanks.", Ago(90))),
            Open(148, "cl-hanami", EscalationType.ServiceFailure, Severity.Sev3, 4300, "Night sync fails every Thursday", "Every Thursday the sync stops at 02:10 and is started by hand.", it => it
                .Ask("u-kenji", "Skill platform; Tokyo.", Ago(4200), Ago(4300)).Accept("u-kenji", Ago(4280)).Tell("I own this. Thursdays the backup runs at the same minute; we move it.", Ago(4270))
                .Propose("The backup moves to 04:00; three Thursdays are watched.", SignOffs.None, Ago(700)).Offer("The backup runs at 04:00 now, and we watch three Thursdays with you. Is that what you need?", Ago(-1200), Ago(680))),
            Open(149, "cl-osprey", EscalationType.BillingDispute, Severity.Sev4, 1, "Late fee on an invoice that was paid", "The firm paid on the 3rd, the reminder of the 10th holds a fee.", _ => { }),
        ];

        DateTimeOffset Ago(double minutes) => now.AddMinutes(-minutes);

        Sketch Open(long number, string client, EscalationType type, Severity severity, double minutes, string title, string happened, Action<SketchedRoom> draw) => new(
            RoomKey.Of(2026, number),
            SeedFile.Data.Clients.Single(it => it.Id == client).AccountOwner,
            new Submission(DemoClients.IdOf(client), type, severity, "The test of its severity is met.", title, happened, "", "") { Coverage = DemoClients.CoverageOf(client) },
            Ago(minutes),
            draw);
    }
}
