using EscalationRoom.Domain.Intake;
using EscalationRoom.Domain.Rooms;

namespace EscalationRoom.Web.Admin.Simulating;

/// <summary>One case for each kind of trigger, from the worked escalations of the product's own data.</summary>
public static class SampleCases
{
    public static readonly IReadOnlyList<SampleCase> All = [ClinicsDown, RepeatedFailures, UnansweredTicket, DisputedInvoice];

    private static SampleCase ClinicsDown => new(
        "clinics-down",
        TriggerKind.FrontlineUnresolved,
        "cl-aldermoor",
        EscalationType.ServiceOutage,
        Severity.Sev1,
        "The client cannot operate a contracted core service",
        "Clinic booking and results feed down at all 14 sites")
    {
        WhatHappened = "12:41 booking and results requests began to fail at every site; 12:50 the gateway was restarted; 12:58 the client wrote.",
        Impact = "212 appointments this afternoon at 14 sites",
        Outcome = "Restore booking and results, and say when, before 14:00",
        Attempt = "12:50, Mira Okafor, restarted the gateway, no change",
        Fields = new Dictionary<string, string>
        {
            ["contact"] = "Ruth Ambrose",
            ["documents"] = "monitoring-extract.csv",
            ["linkedRecord"] = "ZD-90112",
            ["affectedService"] = "booking and results",
            ["affectedSites"] = "14 sites",
            ["startTime"] = "12:41",
            ["workaround"] = "no",
            ["monitoringEvidence"] = "error rate per minute per site",
            ["skills"] = "platform",
        },
        Thread = [new SampleWord(0.1, Speaker.Client, "Ruth Ambrose", "Booking and results have failed at all our sites since 12:41. What do we tell the clinics?")],
    };

    private static SampleCase RepeatedFailures => new(
        "repeated-failures",
        TriggerKind.Threshold,
        "cl-veltra",
        EscalationType.ServiceFailure,
        Severity.Sev2,
        "A core service is degraded, or its workaround costs the client materially",
        "Ingest stalled for the third time in two weeks")
    {
        WhatHappened = "The ingest queue stalled on three mornings; each time it was restarted by hand and nobody found out why.",
        Impact = "6 hours of telemetry late, about 40,000 vehicles",
        Outcome = "A cause and a date by Friday, in writing by 17:00",
        Attempt = "Tuesday 07:40, Jun Park, restarted the workers, held for 2 days",
        Fields = new Dictionary<string, string>
        {
            ["contact"] = "Head of operations",
            ["documents"] = "queue-depth.csv",
            ["linkedRecord"] = "ZD-90244",
            ["incidents"] = "INC-2207, INC-2219, INC-2231",
            ["period"] = "14 days",
            ["impactStatement"] = "dispatchers work from stale positions",
            ["previousFixes"] = "restart, larger queue",
        },
        Thread =
        [
            new SampleWord(30, Speaker.Client, "Elena Ruiz", "The ingest is stuck again. Please look at it."),
            new SampleWord(8, Speaker.Ours, "Jun Park", "The workers are restarted. We watch it."),
            new SampleWord(3, Speaker.Client, "Elena Ruiz", "This is the third time and it is unacceptable. We are angry, and nobody answers. I want to speak to your director, or we will take legal action."),
            new SampleWord(2, Speaker.Machine, "Ticketing", "Response SLA missed: the answer is overdue."),
        ],
    };

    private static SampleCase UnansweredTicket => new(
        "unanswered-ticket",
        TriggerKind.Lapse,
        "cl-quillon",
        EscalationType.SlaBreach,
        Severity.Sev2,
        "A formal complaint from a director of the client or above",
        "Ticket ZD-88213 unanswered for 26 hours against an 8-hour response SLA")
    {
        WhatHappened = "The ticket on the dock-door feed was raised in the evening and stood until the next night; nobody was on its queue.",
        Impact = "Dock doors run by hand for 26 hours",
        Outcome = "Certainty that evening tickets are picked up, said by a director by Monday 09:00",
        Attempt = "08:10, Tomás Herrera, phoned the client and reassigned the ticket, feed back at 08:50",
        Fields = new Dictionary<string, string>
        {
            ["contact"] = "Wei Zhang",
            ["documents"] = "ZD-88213-thread.html",
            ["linkedRecord"] = "ZD-88213",
            ["clause"] = "Schedule B, response in 8 hours",
            ["sourceTicket"] = "ZD-88213",
            ["times"] = "due 14:05, answered 26 hours after it was raised",
            ["heldBy"] = "after-hours queue",
        },
        Thread =
        [
            new SampleWord(26, Speaker.Client, "Wei Zhang", "The dock-door feed has stopped. We need somebody tonight."),
            new SampleWord(18, Speaker.Machine, "Ticketing", "First response was due and is breached."),
            new SampleWord(9, Speaker.Client, "Wei Zhang", "This is the third time in four months that something raised in the evening is ignored. We have lost patience."),
            new SampleWord(1, Speaker.Client, "Wei Zhang", "Terrible service. I am angry and disappointed, and I will speak to your director."),
        ],
    };

    private static SampleCase DisputedInvoice => new(
        "disputed-invoice",
        TriggerKind.ClientRequest,
        "cl-tarnhill",
        EscalationType.ContractDispute,
        Severity.Sev2,
        "A contractual or invoice dispute of 25,000 or more",
        "Disputed throughput overage of 118,400 on INV-20417; notice served under clause 12.2")
    {
        WhatHappened = "The February invoice bills burst usage; the client reads clause 7.3 as a cap on it and served notice.",
        Impact = "118,400 disputed and a contract of 620,000 a year under notice",
        Outcome = "A substantive answer within 5 business days",
        Attempt = "Monday, Lena Fischer, explained the metering by phone, not accepted",
        Fields = new Dictionary<string, string>
        {
            ["contact"] = "Elliot Marsh",
            ["documents"] = "MSA-2023-06-v3.pdf, INV-20417.pdf",
            ["linkedRecord"] = "CRM account 20417",
            ["clause"] = "MSA 2023-06, clause 7.3",
            ["amount"] = "GBP 118,400",
            ["clientPosition"] = "burst usage is a variable charge under the cap",
            ["notices"] = "letter under clause 12.2",
            ["noticeDeadline"] = "10 business days",
            ["skills"] = "billing",
        },
        Thread = [new SampleWord(4, Speaker.Client, "Elliot Marsh", "Please have somebody with authority answer our letter. The notice stands.")],
    };
}
