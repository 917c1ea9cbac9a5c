namespace EscalationRoom.Faults.Checking;

/// <summary>
/// I5 in SQL. Every change of owner writes two events: the announcement (who owns it from here) and the change itself (from whom, to
/// whom). Both must tell the same story, and end with the room's own row.
/// </summary>
internal static class SqlOwners
{
    public static IReadOnlyList<(string Rule, string Query)> Queries(Func<string, string, string> fact)
    {
        var (owner, from, to) = (fact("\"Payload\"", "owner"), fact("\"Payload\"", "from"), fact("\"Payload\"", "to"));
        var reigns = $"""
            SELECT "Room", "Sequence", LOWER({owner}) AS owner,
              LOWER(LAG({owner}) OVER (PARTITION BY "Room" ORDER BY "Sequence")) AS before,
              LEAD("Sequence") OVER (PARTITION BY "Room" ORDER BY "Sequence") AS until
            FROM "RoomEvents" WHERE "Kind" = 'ownership.announced'
            """;
        return
        [
            ("whatever was submitted has an owner at once", """
                SELECT submitted."Room", submitted."Sequence" FROM "RoomEvents" AS submitted
                WHERE submitted."Kind" = 'escalation.submitted' AND NOT EXISTS
                  (SELECT 1 FROM "RoomEvents" AS fact WHERE fact."Room" = submitted."Room" AND fact."Kind" = 'ownership.announced'
                    AND fact."Sequence" <= submitted."Sequence" + 3)
                """),
            ("a change starts from the one owner there was", $"""
                SELECT changes."Room", changes."Sequence", changes.came, changes.went, reigns.before, reigns.owner
                FROM (SELECT "Room", "Sequence", LOWER({from}) AS came, LOWER({to}) AS went FROM "RoomEvents"
                  WHERE "Kind" IN ('ownership.handedOff', 'ownership.commandTaken', 'ownership.commandReturned')) AS changes
                LEFT JOIN ({reigns}) AS reigns ON reigns."Room" = changes."Room"
                  AND reigns."Sequence" < changes."Sequence" AND (reigns.until IS NULL OR reigns.until > changes."Sequence")
                WHERE reigns.owner IS NULL OR reigns.owner <> changes.went OR reigns.before <> changes.came
                """),
            ("the room's row names the last owner", $"""
                SELECT room."Key", room."OwnerId", reigns.owner FROM "Rooms" AS room JOIN ({reigns}) AS reigns ON reigns."Room" = room."Id"
                WHERE reigns.until IS NULL AND LOWER(CAST(room."OwnerId" AS VARCHAR(40))) <> reigns.owner
                """),
            ("no owner without a seat", """
                SELECT room."Key" FROM "Rooms" AS room LEFT JOIN "Participants" AS seat ON seat."Room" = room."Id" AND seat."Person" = room."OwnerId"
                WHERE seat."Person" IS NULL
                """),
        ];
    }
}
