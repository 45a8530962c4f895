/// Names of query parameters whose values are a person's, an account's or a browser's, whatever they look like.
///
/// The scrubber knows names whose values it takes out wherever they stand (logins, e-mail, tokens). What these hold may look like any word, and would
/// be stored as a part of the page.
enum PersonalNames {
    /// Whole names, of small letters and digits only.
    private static let names = set(
        """
        cid ga gid gcl gl uid vid mid name names noms prenoms naam nombre apellido apellidos cognome handy portable street rue plz zip zipcode postcode
        postalcode codepostal address adresse dob geb age sexe gsm fax order orderid orderno invoice invoiceid facture commande device deviceid udid
        idfa gaid aaid guid lat lng lon geo location profile profil people
        """)

    /// One such word is enough: `customer_ref`, `client-id`, `phoneNumber`.
    private static let words = set(
        """
        customer client clientid visitor visitorid visiteur member memberid membre adherent subscriber subscriberid abonne contact contactid person personid
        personne patient patientid student studentid eleve employee employeeid salarie kunde kundennummer recipient destinataire lead leadid
        nom prenom forename firstname lastname fullname surname middlename patronyme vorname nachname voornaam
        phone telephone tel mobile cellphone telefon email mail courriel birthday birthdate birth naissance datedenaissance geburtsdatum
        ssn nir passport passeport iban uuid fingerprint user users username userid login account accountid compte konto
        session sessionid token password latitude longitude
        """)

    private static func set(_ text: String) -> Set<String> { Set(text.split { $0 == " " || $0 == "\n" }.map(String.init)) }

    /// `client_id`, `_ga`, `customer[ref]`, `phoneNumber`, `Nom`.
    static func hasOne(_ name: String) -> Bool {
        var parts: [String] = [""]
        var wasSmall = false
        for character in name {
            let isCapital = character.isUppercase
            if !character.isLetter && !character.isNumber || isCapital && wasSmall { parts.append("") }
            if character.isLetter || character.isNumber { parts[parts.count - 1] += character.lowercased() }
            wasSmall = character.isLowercase
        }
        return names.contains(parts.joined()) || words.contains(parts.joined()) || parts.contains { words.contains($0) }
    }
}
